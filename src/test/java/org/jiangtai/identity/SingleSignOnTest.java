package org.jiangtai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jiangtai.testing.Authenticator;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.IdentityProvider;
import org.jiangtai.testing.TestDatabase;
import org.jiangtai.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole way to a real provider and back, through HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Fixtures.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SingleSignOnTest {

    private static final IdentityProvider PROVIDER = IdentityProvider.notYetThere();
    private static final String START = "/desk/oidc/start/sso";

    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    @Autowired
    AccountService accounts;

    @Autowired
    SecondFactorService secondFactors;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry settings) {
        settings.add("jiangtai.oidc.issuer", PROVIDER::issuer);
        settings.add("jiangtai.oidc.client-id", () -> IdentityProvider.CLIENT);
        settings.add("jiangtai.oidc.client-secret", () -> IdentityProvider.CLIENT_SECRET);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        PROVIDER.signsInBy("pwd");
    }

    @Test
    @Order(1)
    void aProviderThatIsAwayIsToldInASentenceAndThePasswordStillWorks() throws Exception {
        var visitor = visitor();
        assertThat(target(visitor.get(START))).endsWith("/desk/login?sso=failed");
        visitor.signIn(fixtures.account(Role.KEEPER, null).username(), Fixtures.PASSWORD);
        assertThat(isIn(visitor)).isTrue();
    }

    @Test
    @Order(2)
    void whomTheProviderKnowsAndWeKnowIsInWithOurRoles() throws Exception {
        Account account = fixtures.account(Role.ORGANISER, null);
        var visitor = visitor();
        String authorization = start(visitor);
        assertThat(authorization)
                .startsWith(PROVIDER.issuer())
                .contains("code_challenge_method=S256", "nonce=", "state=");
        String numberBefore = visitor.session();
        String end = target(visitor.get(PROVIDER.signIn(visitor, authorization, account.username())));
        assertThat(end).endsWith("/desk/");
        assertThat(visitor.session()).isNotEqualTo(numberBefore);
        assertThat(isIn(visitor)).isTrue();
        assertThat(mayPrint(visitor)).isTrue();

        var auditor = visitor();
        signIn(auditor, fixtures.account(Role.AUDITOR, null).username());
        assertThat(isIn(auditor)).isTrue();
        assertThat(mayPrint(auditor))
                .as("the provider says administrator, we say auditor")
                .isFalse();
    }

    @Test
    @Order(2)
    void theNameMayComeInCapitalsAndOneIsLedToTheAddressAskedFor() throws Exception {
        Account account = fixtures.account(Role.KEEPER, null);
        var visitor = visitor();
        visitor.get("/desk/security");
        String end = signIn(visitor, account.username().toUpperCase(Locale.ROOT));
        assertThat(end).contains("/desk/security");
    }

    @Test
    @Order(2)
    void anUnknownPersonIsRefusedAndNoAccountIsMade() throws Exception {
        String stranger = "stranger" + Fixtures.unique();
        var visitor = visitor();
        assertThat(signIn(visitor, stranger)).endsWith("/desk/login?sso=unknown");
        assertThat(isIn(visitor)).isFalse();
        assertThat(AsProgram.call(accounts::all)).extracting(Account::username).doesNotContain(stranger);
    }

    @Test
    @Order(2)
    void anAccountThatIsSwitchedOffIsRefusedInTheSameWords() throws Exception {
        Account account = fixtures.account(Role.KEEPER, null);
        fixtures.signIn(Role.ADMINISTRATOR);
        accounts.setEnabled(account.id(), false);
        var visitor = visitor();
        assertThat(signIn(visitor, account.username())).endsWith("/desk/login?sso=unknown");
        assertThat(isIn(visitor)).isFalse();
    }

    @Test
    @Order(2)
    void theProviderIsOneFactorUnlessItSaysThatItAskedForTwo() throws Exception {
        Account administrator = fixtures.account(Role.ADMINISTRATOR, null);
        var half = visitor();
        signIn(half, administrator.username());
        assertThat(isIn(half)).isFalse();
        assertThat(half.get("/desk/second-factor").statusCode()).isNotEqualTo(302);

        PROVIDER.signsInBy("pwd", "mfa");
        var whole = visitor();
        signIn(whole, administrator.username());
        assertThat(isIn(whole)).isTrue();
    }

    @Test
    @Order(2)
    void whoHasSwitchedTheSecondFactorOnIsAskedForItAfterTheProvider() throws Exception {
        Account keeper = fixtures.signIn(Role.KEEPER);
        Enrolment enrolment = secondFactors.begin();
        List<String> codes = secondFactors.switchOn(enrolment, new Authenticator(enrolment.key()).code());
        assertThat(codes).isNotEmpty();
        var visitor = visitor();
        signIn(visitor, keeper.username());
        assertThat(isIn(visitor)).isFalse();
    }

    @Test
    @Order(2)
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        Account account = fixtures.account(Role.KEEPER, null);
        var visitor = visitor();
        String back = PROVIDER.signIn(visitor, start(visitor), account.username());
        assertThat(target(visitor.get(back.replaceFirst("state=[^&]+", "state=guessed"))))
                .endsWith("/desk/login?sso=failed");
        assertThat(isIn(visitor)).isFalse();
        assertThat(target(visitor().get(back))).as("in another browser").endsWith("/desk/login?sso=failed");
    }

    private Visitor visitor() {
        return new Visitor("http://localhost:" + port);
    }

    private String start(Visitor visitor) throws Exception {
        PROVIDER.start("http://localhost:" + port + "/desk/oidc/back/sso");
        return target(visitor.get(START));
    }

    private String signIn(Visitor visitor, String username) throws Exception {
        return target(visitor.get(PROVIDER.signIn(visitor, start(visitor), username)));
    }

    private static String target(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    private static boolean isIn(Visitor visitor) throws Exception {
        return visitor.get("/desk/security").statusCode() != 302;
    }

    private static boolean mayPrint(Visitor visitor) throws Exception {
        return visitor.get("/print/poster/0").statusCode() == 404;
    }
}
