package org.jiangtai.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jiangtai.identity.Enrolment;
import org.jiangtai.identity.SecondStep;
import org.jiangtai.identity.SignInOver;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;

/**
 * Between the password and the desk: asks for the second factor, or sets it up where the role asks for one and there is
 * none. Open to everybody because nobody is signed in yet; without a half sign-in it leads back to the sign-in page.
 */
@Route(value = SecondFactorView.ROUTE, autoLayout = false)
@AnonymousAllowed
class SecondFactorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "second-factor";

    private final transient SecondStep step;
    private final transient Feedback feedback;
    private final Div card = new Div();

    SecondFactorView(SecondStep step, Feedback feedback) {
        this.step = step;
        this.feedback = feedback;
        addClassName("jt-login");
        card.addClassNames("jt-login-card", "jt-form-column");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!step.isWaiting()) {
            event.forwardTo(LoginView.class);
            return;
        }
        try {
            if (step.mustSetUp()) {
                addClassName("jt-login-wide");
                setUp(step.begin());
            } else {
                ask();
            }
        } catch (SignInOver over) {
            event.forwardTo(LoginView.ROUTE, LoginView.OVER);
        }
    }

    private void ask() {
        TextField code = CodeField.make();
        code.setHelperText(getTranslation("secondFactor.code.help"));
        var errors = new FieldErrors(feedback).bind("code", code);
        var go = new Button(getTranslation("secondFactor.go"), click -> {
            errors.clear();
            try {
                step.pass(code.getValue());
                enter();
            } catch (InvalidInput invalid) {
                errors.show(invalid);
            } catch (Failure failure) {
                startAgain(failure);
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        show(new Paragraph(getTranslation("secondFactor.ask", step.username())), code, go, leave());
        code.focus();
    }

    private void setUp(Enrolment enrolment) {
        show(
                new Paragraph(getTranslation("secondFactor.mustSetUp")),
                new SetUpCard(enrolment, feedback, code -> {
                    try {
                        keep(step.setUp(enrolment, code));
                    } catch (Failure failure) {
                        startAgain(failure);
                    }
                }),
                leave());
    }

    private void keep(List<String> recoveryCodes) {
        var go = new Button(getTranslation("secondFactor.codes.kept"), click -> enter());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClassName("jt-no-print");
        show(new RecoveryCodesCard(recoveryCodes, feedback), go);
    }

    private Button leave() {
        var leave = new Button(getTranslation("secondFactor.leave"), click -> {
            step.leave();
            UI.getCurrent().navigate(LoginView.class);
        });
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return leave;
    }

    /** The whole page is loaded anew, so that nothing of the time before the sign-in stays. */
    private void enter() {
        UI.getCurrent().getPage().setLocation(step.address());
    }

    private void startAgain(Failure failure) {
        if (failure instanceof SignInOver) {
            UI.getCurrent().navigate(LoginView.ROUTE, LoginView.OVER);
        } else {
            feedback.failed(failure);
        }
    }

    private void show(Component... components) {
        card.removeAll();
        card.add(new H1(getTranslation("app.name")));
        card.add(components);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("secondFactor.title") + " · " + getTranslation("app.name");
    }
}
