package org.jiangtai.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jiangtai.identity.AccountService;
import org.jiangtai.identity.SecondStep;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;

/** Makes the first administrator, once, at the address that the first start printed. */
@Route(value = "setup/:token", autoLayout = false)
@AnonymousAllowed
class SetupView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final TextField username = new TextField(getTranslation("account.username"));
    private final TextField displayName = new TextField(getTranslation("account.displayName"));
    private final PasswordField password = new PasswordField(getTranslation("account.password"));
    private final PasswordField again = new PasswordField(getTranslation("account.passwordAgain"));
    private final transient AccountService accounts;
    private final transient SecondStep step;
    private final transient Feedback feedback;
    private final transient FieldErrors errors;
    private String token = "";

    SetupView(AccountService accounts, SecondStep step, Feedback feedback) {
        this.accounts = accounts;
        this.step = step;
        this.feedback = feedback;
        errors = new FieldErrors(feedback)
                .bind("username", username)
                .bind("name", displayName)
                .bind("password", password);
        addClassName("jt-login");
        username.setValue("admin");
        password.setHelperText(getTranslation("account.password.help"));
        var save = new Button(getTranslation("setup.create"), click -> create());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var card = new Div(
                new H1(getTranslation("app.name")),
                new Paragraph(getTranslation("setup.help")),
                username,
                displayName,
                password,
                again,
                save);
        card.addClassNames("jt-login-card", "jt-form-column");
        add(card);
    }

    private void create() {
        errors.clear();
        again.setInvalid(false);
        if (!password.getValue().equals(again.getValue())) {
            again.setErrorMessage(getTranslation("account.passwordAgain.different"));
            again.setInvalid(true);
            return;
        }
        try {
            accounts.createFirstAdministrator(token, username.getValue(), displayName.getValue(), password.getValue());
        } catch (InvalidInput invalid) {
            errors.show(invalid);
            return;
        }
        step.passwordGiven(username.getValue(), password.getValue());
        UI.getCurrent().getPage().setLocation("/desk/");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("setup.create") + " · " + getTranslation("app.name");
    }
}
