package org.jiangtai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.TestDatabase;
import org.jiangtai.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Through HTTP, as a program would try it: a right password that waits for its second factor opens nothing. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Fixtures.class)
class HalfSignInTest {

    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    @Test
    void anAdministratorWithoutTheSecondFactorOpensNoPageOfTheDesk() throws Exception {
        Account account = fixtures.account(Role.ADMINISTRATOR, null);
        var visitor = new Visitor("http://localhost:" + port);
        visitor.get("/desk/login");
        String numberBefore = visitor.session();
        var answer = visitor.signIn(account.username(), Fixtures.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.session()).isNotEqualTo(numberBefore);

        List<String> pages = pagesForPeople();
        assertThat(pages).contains("accounts", "security", "").hasSizeGreaterThan(10);
        for (String page : pages) {
            var refused = visitor.get("/desk/" + page);
            assertThat(refused.statusCode()).as(page).isEqualTo(302);
            assertThat(refused.headers().firstValue("location").orElse(""))
                    .as(page)
                    .endsWith("/desk/login");
        }
        assertThat(visitor.get("/print/poster/1").statusCode()).isIn(302, 401, 403);
        assertThat(isOpened(visitor, "/desk/second-factor")).isTrue();
    }

    @Test
    void aKeeperWithoutOneIsInAtOnce() throws Exception {
        Account account = fixtures.account(Role.KEEPER, null);
        var visitor = new Visitor("http://localhost:" + port);
        visitor.signIn(account.username(), Fixtures.PASSWORD);
        assertThat(isOpened(visitor, "/desk/security")).isTrue();
    }

    @Test
    void whereNoProviderIsConfiguredNoneIsAsked() throws Exception {
        var visitor = new Visitor("http://localhost:" + port);
        assertThat(visitor.get("/desk/oidc/start/sso")
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .endsWith("/desk/login");
    }

    /** Whether the page is not refused; what it stands in is built later than the tests run. */
    private static boolean isOpened(Visitor visitor, String page) throws Exception {
        return visitor.get(page).statusCode() != 302;
    }

    private static List<String> pagesForPeople() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.jiangtai").stream()
                        .filter(type ->
                                type.isAnnotatedWith(Route.class) && !type.isAnnotatedWith(AnonymousAllowed.class))
                        .map(type -> type.getAnnotationOfType(Route.class).value())
                        .map(route -> route.replaceAll(":[^/]+", "1"))
                        .toList();
    }
}
