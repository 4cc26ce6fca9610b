package org.jiangtai.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AccountService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Enrolment;
import org.jiangtai.identity.EventGrantService;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SecondFactorService;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Authenticator;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@ViewTest
class AccountsViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private AccountService accounts;

    @Autowired
    private EventGrantService eventGrants;

    @Autowired
    private SecondFactorService secondFactors;

    @Autowired
    private AuthenticationManager signIn;

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
        row(0, Role.KEEPER, unit.name());
        press("再加一个角色");
        row(1, Role.ADMINISTRATOR, null);
        press("保存");
        assertThat(roles().getErrorMessage()).contains("每一行都要选");
        row(1, Role.ADMINISTRATOR, "全区");
        press("保存");
        assertThat(roles().isInvalid()).isTrue();
        assertThat(roles().getErrorMessage()).contains("不能与其他角色兼任");
        assertThat(field("姓名").getValue()).isEqualTo("沈小满");

        removeRow(1);
        press("保存");
        String link = $(Code.class).single().getText();
        assertThat(link).startsWith("http://localhost:8080/desk/invitation/");
        assertThat($(Dialog.class).single().getHeaderTitle()).contains("沈小满");
        press("关闭");
        assertThat($(Dialog.class).all()).isEmpty();
        Account made = account(username);
        assertThat(made.grants()).containsExactly(Grant.ofUnit(Role.KEEPER, unit.id()));
        assertThat(made.roles()).containsExactly(Role.KEEPER);
        assertThat(state(made)).isEqualTo("已邀请，未使用");
    }

    @Test
    void anAccountIsChangedAndSwitchedOffAndOnAgain() {
        Account account = fixtures.account(Role.KEEPER, null);
        fixtures.signIn(Role.ADMINISTRATOR);
        navigate(AccountsView.class);
        test(grid()).doubleClickRow(row(account));
        assertThat(field("用户名").isReadOnly()).isTrue();
        row(0, Role.REVIEWER, null);
        press("保存");
        assertThat(account(account.username()).roles()).containsExactly(Role.REVIEWER);

        action(account, "停用“测试员”");
        assertThat(account(account.username()).enabled()).isFalse();
        assertThat(state(account)).isEqualTo("已停用");
        action(account, "启用“测试员”");
        assertThat(account(account.username()).enabled()).isTrue();
    }

    @Test
    void oneAccountKeepsAVillageAndHandlesForADepartment() {
        Unit village = fixtures.unit();
        Unit department = fixtures.unit();
        Account account = fixtures.account(Set.of(Grant.ofUnit(Role.KEEPER, village.id())));
        fixtures.signIn(Role.ADMINISTRATOR);
        navigate(AccountsView.class);
        test(grid()).doubleClickRow(row(account));
        press("再加一个角色");
        row(1, Role.HANDLER, department.name());
        press("保存");
        assertThat(account(account.username()).grants())
                .containsExactlyInAnyOrder(
                        Grant.ofUnit(Role.KEEPER, village.id()), Grant.ofUnit(Role.HANDLER, department.id()));
    }

    @Test
    void rolesForSingleEventsStayUnlessTheyAreWithdrawn() {
        Grant first = Grant.ofEvent(Role.KEEPER, 71);
        Grant meanwhile = Grant.ofEvent(Role.ORGANISER, 72);
        Account account = fixtures.account(Set.of(Grant.ofZone(Role.REVIEWER), first));
        fixtures.signIn(Role.ADMINISTRATOR);
        navigate(AccountsView.class);
        test(grid()).doubleClickRow(row(account));
        AsProgram.run(() -> eventGrants.grantForEvent(account.id(), Role.ORGANISER, 72));
        press("保存");
        assertThat(account(account.username()).grants())
                .containsExactlyInAnyOrder(Grant.ofZone(Role.REVIEWER), first, meanwhile);

        test(grid()).doubleClickRow(row(account));
        assertThat($(Span.class).withTextContaining("专管员 1 场").all()).hasSize(1);
        test($(Button.class).withText("全部收回").all().getFirst()).click();
        press("保存");
        assertThat(account(account.username()).grants()).hasSize(2).doesNotContain(meanwhile);
    }

    @Test
    void nobodySwitchesOffOneself() {
        Account own = fixtures.signIn(Role.ADMINISTRATOR);
        navigate(AccountsView.class);
        assertThatThrownBy(() -> action(own, "停用“测试员”")).isInstanceOf(org.jiangtai.shared.InvalidInput.class);
        assertThat(account(own.username()).enabled()).isTrue();
    }

    @Test
    void aLockedAccountIsShownAndUnlocked() {
        Account account = fixtures.account(Role.KEEPER, null);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.authenticate(
                            UsernamePasswordAuthenticationToken.unauthenticated(account.username(), "wrong")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        fixtures.signIn(Role.ADMINISTRATOR);
        navigate(AccountsView.class);
        assertThat(state(account)).isEqualTo("已锁定");
        action(account, "给“测试员”解锁");
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

    private GrantsField roles() {
        return $(GrantsField.class).single();
    }

    /** Fills in a row of the roles; null leaves the scope as it is. */
    @SuppressWarnings("unchecked")
    private void row(int index, Role role, @Nullable String scope) {
        GrantRow row = $(GrantRow.class).all().get(index);
        $(Select.class, row).single().setValue(role);
        if (scope != null) {
            ComboBox<GrantRow.Scope> scopes = $(ComboBox.class, row).single();
            scopes.setValue(scopes.getListDataView()
                    .getItems()
                    .filter(each -> each.name().equals(scope))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private void removeRow(int index) {
        test($(Button.class, $(GrantRow.class).all().get(index)).single()).click();
    }

    private TextField field(String label) {
        return $(TextField.class).withLabel(label).single();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
