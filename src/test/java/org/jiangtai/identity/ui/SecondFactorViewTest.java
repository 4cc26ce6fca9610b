package org.jiangtai.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Enrolment;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SecondFactorService;
import org.jiangtai.identity.SecondStep;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Authenticator;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

@ViewTest
class SecondFactorViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private SecondStep step;

    @Autowired
    private SecondFactorService service;

    @Autowired
    private CurrentPerson current;

    @BeforeEach
    void theDeskSpeaksChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void anAdministratorWithoutOneSetsItUpAndIsIn() {
        Account account = fixtures.account(Role.ADMINISTRATOR, null);
        step.passwordGiven(account.username(), Fixtures.PASSWORD);
        navigate(SecondFactorView.class);
        assertThat(inSession()).isNull();
        String key = $(Span.class).withClassName("jt-secret").single().getText();

        code().setValue("000000x");
        press("确认");
        assertThat(code().isInvalid()).isTrue();
        assertThat(code().getErrorMessage()).contains("检查手机的时间");
        assertThat(code().getValue()).isEqualTo("000000x");
        assertThat(inSession()).isNull();

        code().setValue(new Authenticator(key).code());
        press("确认");
        assertThat($(ListItem.class, $(UnorderedList.class).single()).all()).hasSize(10);
        assertThat(inSession()).isNotNull();
        assertThat(inSession().getUsername()).isEqualTo(account.username());
        assertThat(inSession().has(Role.ADMINISTRATOR)).isTrue();
        assertThat(step.isWaiting()).isFalse();
    }

    @Test
    void whoHasOneGivesACodeAndAWrongOneIsToldAtTheField() {
        var keeper = withSecondFactor();
        step.passwordGiven(keeper.account().username(), Fixtures.PASSWORD);
        navigate(SecondFactorView.class);
        assertThat($(Span.class).withClassName("jt-secret").all()).isEmpty();
        code().setValue("000000x");
        press("进入工作台");
        assertThat(code().getErrorMessage()).contains("不对，或者已经用过");
        assertThat(inSession()).isNull();
        code().setValue(keeper.phone().nextCode());
        press("进入工作台");
        assertThat(inSession().getUsername()).isEqualTo(keeper.account().username());
    }

    @Test
    void aRecoveryCodeLetsInToo() {
        var keeper = withSecondFactor();
        step.passwordGiven(keeper.account().username(), Fixtures.PASSWORD);
        navigate(SecondFactorView.class);
        code().setValue(keeper.codes().getFirst());
        press("进入工作台");
        assertThat(inSession().getUsername()).isEqualTo(keeper.account().username());
    }

    @Test
    void afterFiveWrongCodesTheSignInIsOver() {
        var keeper = withSecondFactor();
        step.passwordGiven(keeper.account().username(), Fixtures.PASSWORD);
        navigate(SecondFactorView.class);
        for (int i = 0; i < 5; i++) {
            code().setValue("000000x");
            press("进入工作台");
        }
        code().setValue(keeper.phone().nextCode());
        press("进入工作台");
        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
        assertThat($(Paragraph.class).withClassName("jt-warning").single().getText())
                .contains("这次登录已失效");
        assertThat(inSession()).isNull();
        assertThat(step.isWaiting()).isFalse();
    }

    @Test
    void halfSignedInNobodyOpensAnyPageNorCallsAnything() {
        Account account = fixtures.account(Role.ADMINISTRATOR, null);
        step.passwordGiven(account.username(), Fixtures.PASSWORD);
        for (var view : List.of(AccountsView.class, PasswordView.class, SecurityView.class)) {
            assertThatThrownBy(() -> navigate(view)).isInstanceOf(Exception.class);
        }
        assertThat(current.find()).isEmpty();
        assertThatThrownBy(() -> service.own()).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> service.accountsWithOne()).isInstanceOf(Exception.class);
    }

    @Test
    void theSignInPageLeadsWhoIsHalfInToTheCodeAndBackWhenTheyLeave() {
        var keeper = withSecondFactor();
        step.passwordGiven(keeper.account().username(), Fixtures.PASSWORD);
        UI.getCurrent().navigate(LoginView.class);
        assertThat(getCurrentView()).isInstanceOf(SecondFactorView.class);
        press("换一个账号登录");
        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
        assertThat(step.isWaiting()).isFalse();
    }

    @Test
    void withoutAPasswordThePageLeadsToTheSignInPage() {
        UI.getCurrent().navigate(SecondFactorView.class);
        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
    }

    private record Keeper(Account account, Authenticator phone, List<String> codes) {}

    private Keeper withSecondFactor() {
        Account account = fixtures.signIn(Role.KEEPER);
        Enrolment enrolment = service.begin();
        var phone = new Authenticator(enrolment.key());
        List<String> codes = service.switchOn(enrolment, phone.code());
        SecurityContextHolder.clearContext();
        return new Keeper(account, phone, codes);
    }

    private SignedIn inSession() {
        Object context = VaadinSession.getCurrent()
                .getSession()
                .getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context == null
                ? null
                : (SignedIn) ((SecurityContext) context).getAuthentication().getPrincipal();
    }

    private TextField code() {
        return $(TextField.class).withLabel("验证码").single();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
