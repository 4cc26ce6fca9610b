package org.jiangtai.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SecondFactorService;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Authenticator;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class SecurityViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private SecondFactorService service;

    @BeforeEach
    void theDeskSpeaksChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void itIsSwitchedOnByACodeAndOffByPasswordAndCode() {
        fixtures.signIn(Role.KEEPER);
        navigate(SecurityView.class);
        assertThat(badge()).isEqualTo("未开启");
        Authenticator phone = switchOn();
        assertThat(codes()).hasSize(10);
        press("我已经保存好了");
        assertThat(badge()).isEqualTo("已开启");

        press("关闭两步验证");
        $(PasswordField.class).single().setValue("wrong");
        code().setValue(phone.nextCode());
        press("保存");
        assertThat($(PasswordField.class).single().isInvalid()).isTrue();
        $(PasswordField.class).single().setValue(Fixtures.PASSWORD);
        press("保存");
        assertThat($(Dialog.class).all()).isEmpty();
        assertThat(badge()).isEqualTo("未开启");
    }

    @Test
    void newRecoveryCodesAskForACode() {
        fixtures.signIn(Role.KEEPER);
        navigate(SecurityView.class);
        Authenticator phone = switchOn();
        List<String> old = codes();
        press("我已经保存好了");
        press("换一组恢复码");
        code().setValue("000000x");
        press("保存");
        assertThat(code().isInvalid()).isTrue();
        code().setValue(phone.nextCode());
        press("保存");
        assertThat(codes()).hasSize(10).doesNotContainAnyElementsOf(old);
    }

    @Test
    void itMovesToAnotherPhone() {
        fixtures.signIn(Role.KEEPER);
        navigate(SecurityView.class);
        Authenticator old = switchOn();
        press("我已经保存好了");
        press("换手机");
        var phone = new Authenticator(
                $(Span.class).withClassName("jt-secret").single().getText());
        TextField fresh = $(TextField.class).withLabel("新手机上的验证码").single();
        fresh.setValue("12345");
        $(TextField.class).withLabel("原来手机上的验证码（或一个恢复码）").single().setValue(old.nextCode());
        press("保存");
        assertThat(fresh.isInvalid()).isTrue();
        fresh.setValue(phone.code());
        press("保存");
        assertThat($(Dialog.class).all()).isEmpty();
        assertThat(badge()).isEqualTo("已开启");
    }

    @Test
    void anAdministratorIsToldWhyItStaysOn() {
        fixtures.signIn(Role.ADMINISTRATOR);
        navigate(SecurityView.class);
        switchOn();
        press("我已经保存好了");
        assertThat(badge()).isEqualTo("已开启");
        assertThat($(Button.class).withText("关闭两步验证").all()).isEmpty();
        assertThat(service.own().forced()).isTrue();
    }

    private Authenticator switchOn() {
        press("开启两步验证");
        var phone = new Authenticator(
                $(Span.class).withClassName("jt-secret").single().getText());
        code().setValue(phone.code());
        press("确认");
        return phone;
    }

    private List<String> codes() {
        return $(ListItem.class, $(UnorderedList.class).single()).all().stream()
                .map(ListItem::getText)
                .toList();
    }

    private String badge() {
        return $(Span.class).withClassName("jt-badge").single().getText();
    }

    private TextField code() {
        return $(TextField.class).withLabel("验证码").single();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
