package org.jiangtai.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jiangtai.identity.AccountChoice;
import org.jiangtai.identity.InvitationOver;
import org.jiangtai.identity.InvitationService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;

/** Where an invited person chooses the own password. A link that does not work tells nothing but what to do. */
@Route(value = "invitation/:token", autoLayout = false)
@AnonymousAllowed
class InvitationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PasswordField password = new PasswordField(getTranslation("account.newPassword"));
    private final PasswordField again = new PasswordField(getTranslation("account.passwordAgain"));
    private final Div card = new Div(new H1(getTranslation("app.name")));
    private final transient InvitationService invitations;
    private final transient Feedback feedback;
    private final transient FieldErrors errors;
    private String token = "";

    InvitationView(InvitationService invitations, Feedback feedback) {
        this.invitations = invitations;
        this.feedback = feedback;
        errors = new FieldErrors(feedback).bind("password", password);
        addClassName("jt-login");
        card.addClassNames("jt-login-card", "jt-form-column");
        password.setHelperText(getTranslation("account.password.help"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        try {
            ask(invitations.invited(token));
        } catch (InvitationOver over) {
            sayOver(over);
        }
    }

    private void ask(AccountChoice person) {
        var save = new Button(getTranslation("invitation.accept"), click -> accept());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(
                new Paragraph(getTranslation("invitation.hello", person.displayName(), person.username())),
                password,
                again,
                save);
    }

    private void sayOver(InvitationOver over) {
        card.removeAll();
        var sentence = new Paragraph(feedback.sentence(over));
        sentence.getElement().setAttribute("role", "alert");
        card.add(
                new H1(getTranslation("app.name")),
                sentence,
                new Anchor("/desk/login", getTranslation("invitation.toSignIn")));
    }

    private void accept() {
        errors.clear();
        again.setInvalid(false);
        if (!password.getValue().equals(again.getValue())) {
            again.setErrorMessage(getTranslation("account.passwordAgain.different"));
            again.setInvalid(true);
            return;
        }
        try {
            invitations.accept(token, password.getValue());
        } catch (InvalidInput invalid) {
            errors.show(invalid);
            return;
        } catch (InvitationOver over) {
            sayOver(over);
            return;
        }
        feedback.done("invitation.accepted");
        UI.getCurrent().navigate("login");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invitation.accept") + " · " + getTranslation("app.name");
    }
}
