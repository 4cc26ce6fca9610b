package org.jiangtai.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.InvitationService;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class InvitationViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private InvitationService invitations;

    @BeforeEach
    void theDeskSpeaksChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void thePersonSeesForWhomItIsAndChoosesAPassword() {
        Account account = fixtures.account(Role.KEEPER, null);
        String link = link(account);
        navigate(link, InvitationView.class);
        assertThat($view(Paragraph.class).withTextContaining(account.username()).all())
                .hasSize(1);
        type("Another-Day-8", "Another-Day-9");
        assertThat($view(PasswordField.class).all().getLast().isInvalid()).isTrue();
        type("Aa123456", "Aa123456");
        assertThat($view(PasswordField.class).all().getFirst().getErrorMessage())
                .contains("太常见");
        type("Another-Day-8", "Another-Day-8");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("login");

        navigate(link, InvitationView.class);
        assertThat($view(Paragraph.class).withTextContaining("不能用").all()).hasSize(1);
        assertThat($view(PasswordField.class).all()).isEmpty();
    }

    @Test
    void aWrongLinkTellsNothingButWhatToDo() {
        navigate("invitation/0123456789abcdefghjkmnpqrs", InvitationView.class);
        assertThat($view(Paragraph.class).withTextContaining("系统管理员").all()).hasSize(1);
        assertThat($view(PasswordField.class).all()).isEmpty();
    }

    private String link(Account account) {
        String address =
                AsProgram.call(() -> invitations.inviteAgain(account.id())).address();
        return address.substring(address.indexOf("invitation/"));
    }

    private void type(String password, String again) {
        $view(PasswordField.class).all().getFirst().setValue(password);
        $view(PasswordField.class).all().getLast().setValue(again);
        test($view(Button.class).withText("设密码").single()).click();
    }
}
