package org.jiangtai.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jiangtai.identity.AccountService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.Page;

/** Changes the own password. */
@Route("password")
@PermitAll
class PasswordView extends Page {

    PasswordView(AccountService accounts, Feedback feedback) {
        super("desk.password");
        var old = new PasswordField(getTranslation("account.oldPassword"));
        var fresh = new PasswordField(getTranslation("account.newPassword"));
        fresh.setHelperText(getTranslation("account.password.help"));
        var errors = new FieldErrors(feedback).bind("old", old).bind("password", fresh);
        var save = new Button(getTranslation("action.save"), click -> {
            errors.clear();
            try {
                accounts.changeOwnPassword(old.getValue(), fresh.getValue());
                old.clear();
                fresh.clear();
                feedback.done("account.passwordChanged");
            } catch (InvalidInput invalid) {
                errors.show(invalid);
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(old, fresh, save);
        form.addClassNames("jt-card", "jt-form-column");
        add(form);
    }
}
