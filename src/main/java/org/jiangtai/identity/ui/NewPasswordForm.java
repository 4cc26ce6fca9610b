package org.jiangtai.identity.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AccountService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;

/** Gives an account a new password, which also opens it where five failures had locked it. */
final class NewPasswordForm {

    private final FormDialog dialog;
    private final PasswordField password = new PasswordField();

    NewPasswordForm(Account account, AccountService accounts, Feedback feedback, Runnable saved) {
        dialog = new FormDialog(password.getTranslation("account.setPassword", account.displayName()), feedback, () -> {
            accounts.resetPassword(account.id(), password.getValue());
            saved.run();
        });
        var help = new Paragraph(
                password.getTranslation(account.locked() ? "account.setPassword.locked" : "account.setPassword.text"));
        help.addClassName("jt-help");
        dialog.addWide(help);
        dialog.wideField("password", password).setLabel(password.getTranslation("account.newPassword"));
        password.setHelperText(password.getTranslation("account.password.help"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setRequiredIndicatorVisible(true);
    }

    void open() {
        dialog.open();
        password.focus();
    }
}
