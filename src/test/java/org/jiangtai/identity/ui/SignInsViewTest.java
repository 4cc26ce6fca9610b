package org.jiangtai.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignIn;
import org.jiangtai.identity.SignInEnd;
import org.jiangtai.identity.SignInService;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ViewTest
class SignInsViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private SignInService signIns;

    @Autowired
    private WebApplicationContext context;

    @Test
    void aPersonSeesTheOwnSignInsAndEndsThem() throws Exception {
        UI.getCurrent().setLocale(Texts.CHINESE);
        Account account = fixtures.account(Role.AUDITOR, null);
        signInElsewhere(account);
        signInElsewhere(account);
        signInElsewhere(fixtures.account(Role.KEEPER, null));
        fixtures.signIn(account);
        navigate(SignInsView.class);
        Grid<?> grid = $view(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        test($(Button.class, test(grid).getCellComponent(0, 6)).single()).click();
        assertThat(signIns.mine()).extracting(SignIn::how).containsExactly(SignInEnd.BY_OWNER, null);

        signIns.endMyOthers();
        assertThat(signIns.mine()).extracting(SignIn::how).containsOnly(SignInEnd.BY_OWNER);
    }

    private void signInElsewhere(Account account) throws Exception {
        DefaultMockMvcBuilder builder =
                MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity());
        MockMvc browser = builder.build();
        var session = new MockHttpSession();
        browser.perform(MockMvcRequestBuilders.post("/desk/login")
                .session(session)
                .param("username", account.username())
                .param("password", Fixtures.PASSWORD));
        browser.perform(MockMvcRequestBuilders.get("/desk/anything").session(session));
    }
}
