package org.jiangtai.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jiangtai.identity.EndNotice;
import org.jiangtai.identity.SecondStep;
import org.jiangtai.identity.SignInEnd;
import org.jiangtai.identity.SingleSignOn;

/** Where people with an account sign in. It tells nobody which of name and password was wrong. */
@Route(value = LoginView.ROUTE, autoLayout = false)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "login";
    /** Says why a sign-in that was half done starts again. */
    static final QueryParameters OVER = QueryParameters.of("over", "");

    private final LoginForm form = new LoginForm();
    private final Paragraph notice = new Paragraph();
    private final transient SecondStep step;

    LoginView(SecondStep step, SingleSignOn provider) {
        this.step = step;
        addClassName("jt-login");
        form.setI18n(texts());
        form.setForgotPasswordButtonVisible(false);
        form.setAction("/desk/login");
        var heading = new H1(getTranslation("app.name"));
        var hall = new Paragraph(getTranslation("app.hall"));
        notice.addClassName("jt-warning");
        notice.getElement().setAttribute("role", "alert");
        notice.setVisible(false);
        var residents = new Anchor("/", getTranslation("login.residents"));
        residents.setRouterIgnore(true);
        var card = new Div(heading, hall, notice, form);
        if (provider.isOn()) {
            card.add(singleSignOn(provider));
        }
        card.add(residents);
        card.addClassName("jt-login-card");
        add(card);
    }

    private Anchor singleSignOn(SingleSignOn provider) {
        String name = provider.name().orElseGet(() -> getTranslation("login.sso.name"));
        var link = new Anchor(SingleSignOn.ADDRESS, getTranslation("login.sso", name));
        link.setRouterIgnore(true);
        link.addClassName("jt-sso");
        return link;
    }

    private LoginI18n texts() {
        var texts = LoginI18n.createDefault();
        var labels = texts.getForm();
        labels.setTitle(getTranslation("login.title"));
        labels.setUsername(getTranslation("login.username"));
        labels.setPassword(getTranslation("login.password"));
        labels.setSubmit(getTranslation("login.submit"));
        texts.setForm(labels);
        var error = texts.getErrorMessage();
        error.setTitle(getTranslation("login.failed"));
        error.setMessage(getTranslation("login.failed.help"));
        error.setUsername(getTranslation("login.username.empty"));
        error.setPassword(getTranslation("login.password.empty"));
        texts.setErrorMessage(error);
        return texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (step.isWaiting()) {
            event.forwardTo(SecondFactorView.class);
            return;
        }
        sayWhySignedOut();
        QueryParameters why = event.getLocation().getQueryParameters();
        form.setError(why.getParameters().containsKey("error"));
        if (why.getParameters().containsKey("over")) {
            say("failure.SignInOver");
        }
        why.getSingleParameter("sso")
                .ifPresent(what -> say("unknown".equals(what) ? "login.sso.unknown" : "login.sso.failed"));
    }

    private void sayWhySignedOut() {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                && VaadinResponse.getCurrent() instanceof VaadinServletResponse response) {
            EndNotice.take(request, response).ifPresent(how -> say(sentence(how)));
        }
    }

    private void say(String key) {
        notice.setText(getTranslation(key));
        notice.setVisible(true);
    }

    private static String sentence(SignInEnd how) {
        return switch (how) {
            case IDLE -> "login.ended.idle";
            case BY_ADMINISTRATOR, SWITCHED_OFF -> "login.ended.byAdministrator";
            case PASSWORD_CHANGED -> "login.ended.passwordChanged";
            case SECOND_FACTOR_NEW, SECOND_FACTOR_DUE -> "login.ended.secondFactor";
            case BY_OWNER, SIGNED_OUT, STOPPED -> "login.ended.elsewhere";
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title") + " · " + getTranslation("app.name");
    }
}
