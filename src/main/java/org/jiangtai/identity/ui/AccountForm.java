package org.jiangtai.identity.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AccountChange;
import org.jiangtai.identity.AccountService;
import org.jiangtai.identity.Invitation;
import org.jiangtai.identity.InvitationService;
import org.jiangtai.identity.NewPerson;
import org.jiangtai.identity.UnitDirectory.UnitChoice;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jspecify.annotations.Nullable;

/** Makes or changes an account. The user name stays what it was made with. */
final class AccountForm {

    private final FormDialog dialog;
    private final TextField username = new TextField();
    private final TextField displayName = new TextField();
    private final GrantsField grants;
    private final @Nullable Account account;
    private final AccountService accounts;
    private final InvitationService invitations;
    private final Consumer<String> saved;
    private final Consumer<Invitation> invited;

    /**
     * @param saved gets the name of whose account was changed
     * @param invited gets the link for an account that was made
     */
    AccountForm(
            @Nullable Account account,
            List<UnitChoice> units,
            AccountService accounts,
            InvitationService invitations,
            Feedback feedback,
            Consumer<String> saved,
            Consumer<Invitation> invited) {
        this.account = account;
        this.accounts = accounts;
        this.invitations = invitations;
        this.saved = saved;
        this.invited = invited;
        dialog = new FormDialog(
                account == null ? text("account.add") : text("account.edit", account.displayName()),
                feedback,
                this::save);
        dialog.field("username", username).setLabel(text("account.username"));
        dialog.field("name", displayName).setLabel(text("account.displayName"));
        grants = dialog.wideField("roles", new GrantsField(units));
        grants.setLabel(text("account.roles"));
        grants.setHelperText(text("account.roles.help"));
        username.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.NONE);
        username.setRequiredIndicatorVisible(true);
        displayName.setRequiredIndicatorVisible(true);
        grants.setRequiredIndicatorVisible(true);
        if (account == null) {
            username.setHelperText(text("account.username.help"));
        } else {
            fill(account);
        }
    }

    private void fill(Account kept) {
        username.setValue(kept.username());
        username.setReadOnly(true);
        displayName.setValue(kept.displayName());
        grants.setValue(kept.grants());
    }

    private void save() {
        if (account == null) {
            invited.accept(
                    invitations.invite(new NewPerson(username.getValue(), displayName.getValue(), grants.grants())));
        } else {
            accounts.change(
                    account.id(), new AccountChange(displayName.getValue(), grants.grants(), grants.withdrawn()));
            saved.accept(displayName.getValue());
        }
    }

    private String text(String key, Object... arguments) {
        return username.getTranslation(key, arguments);
    }

    void open() {
        dialog.open();
        (account == null ? username : displayName).focus();
    }
}
