package org.jiangtai.identity.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AccountService;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.NewAccount;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.UnitDirectory.UnitChoice;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jspecify.annotations.Nullable;

/** Makes or changes an account. The user name stays what it was made with. */
final class AccountForm {

    private final FormDialog dialog;
    private final TextField username = new TextField();
    private final TextField displayName = new TextField();
    private final PasswordField password = new PasswordField();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final ComboBox<UnitChoice> unit = new ComboBox<>();
    private final @Nullable Account account;
    private final AccountService accounts;

    /** @param saved gets the name of whose account was saved */
    AccountForm(
            @Nullable Account account,
            List<UnitChoice> units,
            AccountService accounts,
            Feedback feedback,
            Consumer<String> saved) {
        this.account = account;
        this.accounts = accounts;
        dialog = new FormDialog(
                account == null ? text("account.add") : text("account.edit", account.displayName()), feedback, () -> {
                    save();
                    saved.accept(displayName.getValue());
                });
        dialog.field("username", username).setLabel(text("account.username"));
        dialog.field("name", displayName).setLabel(text("account.displayName"));
        dialog.wideField("roles", roles).setLabel(text("account.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> text(role.labelKey()));
        roles.setHelperText(text("account.roles.help"));
        dialog.wideField("unitId", unit).setLabel(text("account.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(UnitChoice::name);
        unit.setClearButtonVisible(true);
        unit.setPlaceholder(text("account.wholeZone"));
        unit.setHelperText(text("account.unit.help"));
        username.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.NONE);
        username.setRequiredIndicatorVisible(true);
        displayName.setRequiredIndicatorVisible(true);
        roles.setRequiredIndicatorVisible(true);
        if (account == null) {
            username.setHelperText(text("account.username.help"));
            dialog.wideField("password", password).setLabel(text("account.firstPassword"));
            password.setHelperText(text("account.password.help"));
            password.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
            password.setRequiredIndicatorVisible(true);
        } else {
            fill(account, units);
        }
    }

    private void fill(Account kept, List<UnitChoice> units) {
        username.setValue(kept.username());
        username.setReadOnly(true);
        displayName.setValue(kept.displayName());
        roles.setValue(kept.roles());
        units.stream()
                .filter(each -> kept.grants().stream()
                        .anyMatch(grant -> Long.valueOf(each.id()).equals(grant.unitId())))
                .findFirst()
                .ifPresent(unit::setValue);
    }

    private void save() {
        Long unitId = unit.getValue() == null ? null : unit.getValue().id();
        Set<Grant> grants = roles.getValue().stream()
                .map(role -> new Grant(role, unitId, null))
                .collect(Collectors.toSet());
        if (account == null) {
            accounts.create(new NewAccount(username.getValue(), displayName.getValue(), password.getValue(), grants));
        } else {
            accounts.change(account.id(), displayName.getValue(), grants, account.enabled());
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
