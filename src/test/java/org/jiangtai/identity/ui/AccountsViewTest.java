package org.jiangtai.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AccountService;
import org.jiangtai.identity.Enrolment;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SecondFactorService;
import org.jiangtai.identity.UnitDirectory.UnitChoice;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Authenticator;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;

@ViewTest
class AccountsViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private AccountService accounts;

    @Autowired
    private SecondFactorService secondFactors;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void theDeskSpeaksChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void anAccountIsMadeForAUnitAndARefusedOneStaysInTheForm() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.ADMINISTRATOR);
        navigate(AccountsView.class);
        press("新增账号");
        String username = "k" + Fixtures.unique();
        field("用户名").setValue(username);
        field("姓名").setValue("沈小满");
        roles().setValue(Set.of(Role.KEEPER, Role.ADMINISTRATOR));
        ComboBox<UnitChoice> units = $(ComboBox.class).withLabel("管理范围").single();
        units.setValue(new UnitChoice(unit.id(), unit.name()));
        $(PasswordField.class).single().setValue(Fixtures.PASSWORD);
        press("保存");
        assertThat(roles().isInvalid()).isTrue();
        assertThat(roles().getErrorMessage()).contains("不能与其他角色兼任");
        assertThat(field("姓名").getValue()).isEqualTo("沈小满");

        roles().setValue(Set.of(Role.KEEPER));
        $(PasswordField.class).single().setValue("short");
        press("保存");
        assertThat($(PasswordField.class).single().isInvalid()).isTrue();

        $(PasswordField.class).single().setValue(Fixtures.PASSWORD);
        press("保存");
        assertThat($(Dialog.class).all()).isEmpty();
        Account made = account(username);
        assertThat(made.grants()).containsExactly(Grant.ofUnit(Role.KEEPER, unit.id()));
        assertThat(made.roles()).containsExactly(Role.KEEPER);
    }

    @Test
    void anAccountIsChangedAndSwitchedOffAndOnAgain() {
        Account account = fixtures.account(Role.KEEPER, null);
        fixtures.signIn(Role.ADMINISTRATOR);
        navigate(AccountsView.class);
        test(grid()).doubleClickRow(row(account));
        assertThat(field("用户名").isReadOnly()).isTrue();
        roles().setValue(Set.of(Role.REVIEWER));
        press("保存");
        assertThat(account(account.username()).roles()).containsExactly(Role.REVIEWER);

        action(account, "停用“测试员”");
        assertThat(account(account.username()).enabled()).isFalse();
        assertThat(state(account)).isEqualTo("已停用");
        action(account, "启用“测试员”");
        assertThat(account(account.username()).enabled()).isTrue();
    }

    @Test
    void nobodySwitchesOffOneself() {
        Account own = fixtures.signIn(Role.ADMINISTRATOR);
        navigate(AccountsView.class);
        assertThatThrownBy(() -> action(own, "停用“测试员”")).isInstanceOf(org.jiangtai.shared.InvalidInput.class);
        assertThat(account(own.username()).enabled()).isTrue();
    }

    @Test
    void aLockedAccountIsShownAndOpenedByANewPassword() {
        Account account = fixtures.account(Role.KEEPER, null);
        for (int i = 0; i < 5; i++) {
            events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                    UsernamePasswordAuthenticationToken.unauthenticated(account.username(), null),
                    new BadCredentialsException("wrong")));
        }
        fixtures.signIn(Role.ADMINISTRATOR);
        navigate(AccountsView.class);
        assertThat(state(account)).isEqualTo("已锁定");
        action(account, "给“测试员”设新密码");
        $(PasswordField.class).single().setValue("abc");
        press("保存");
        assertThat($(PasswordField.class).single().isInvalid()).isTrue();
        $(PasswordField.class).single().setValue("Fresh-Horse-10");
        press("保存");
        assertThat(state(account)).isEqualTo("正常");
    }

    @Test
    void aLostPhonesSecondFactorIsResetWhereThereIsOne() {
        Account account = fixtures.signIn(Role.KEEPER);
        Enrolment enrolment = secondFactors.begin();
        secondFactors.switchOn(enrolment, new Authenticator(enrolment.key()).code());
        Account without = fixtures.account(Role.KEEPER, null);
        fixtures.signIn(Role.ADMINISTRATOR);
        navigate(AccountsView.class);
        String label = "重置“测试员”的两步验证";
        assertThat($(Button.class, actionsOf(without)).withAriaLabel(label).all())
                .isEmpty();
        action(account, label);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(secondFactors.accountsWithOne()).doesNotContain(account.id());
        assertThat($(Button.class, actionsOf(account)).withAriaLabel(label).all())
                .isEmpty();
    }

    private com.vaadin.flow.component.Component actionsOf(Account account) {
        return test(grid()).getCellComponent(row(account), 5);
    }

    @Test
    void onlyTheAdministratorOpensIt() {
        Arrays.stream(Role.values()).filter(role -> role != Role.ADMINISTRATOR).forEach(role -> {
            fixtures.signIn(role);
            assertThatThrownBy(() -> navigate(AccountsView.class))
                    .as(role.name())
                    .isInstanceOf(Exception.class);
        });
    }

    private Account account(String username) {
        return accounts.all().stream()
                .filter(each -> each.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private int row(Account account) {
        List<Account> shown = grid().getListDataView().getItems().toList();
        return shown.stream().map(Account::id).toList().indexOf(account.id());
    }

    private String state(Account account) {
        return ((Span) test(grid()).getCellComponent(row(account), 4)).getText();
    }

    private void action(Account account, String label) {
        var actions = test(grid()).getCellComponent(row(account), 5);
        test($(Button.class, actions).withAriaLabel(label).single()).click();
    }

    @SuppressWarnings("unchecked")
    private Grid<Account> grid() {
        return $view(Grid.class).single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> roles() {
        return $(CheckboxGroup.class).single();
    }

    private TextField field(String label) {
        return $(TextField.class).withLabel(label).single();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
