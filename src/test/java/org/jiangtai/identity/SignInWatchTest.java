package org.jiangtai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class SignInWatchTest {

    private static final String SOMEWHERE = "/desk/anything";

    @Autowired
    MockMvc browser;

    @Autowired
    Fixtures fixtures;

    @Autowired
    AccountService accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    Hands clock;

    @BeforeEach
    void theClockGoesRight() {
        clock.ahead = Duration.ZERO;
    }

    @Test
    void signingInIsWrittenDown() throws Exception {
        Account account = fixtures.account(Role.KEEPER, null);
        var session = new MockHttpSession();
        signIn(account, session, Fixtures.PASSWORD);
        assertThat(isIn(session)).isTrue();
        assertThat(signIns.of(account.id())).singleElement().satisfies(signIn -> {
            assertThat(signIn.device()).isEqualTo("Firefox · Linux");
            assertThat(signIn.origin()).isEqualTo("127.0.0.1");
            assertThat(signIn.isOpen()).isTrue();
        });
    }

    @Test
    void theOwnerIsToldOfFailedTriesOnce() throws Exception {
        Account account = fixtures.account(Role.KEEPER, null);
        signIn(account, new MockHttpSession(), "wrong");
        signIn(account, new MockHttpSession(), "wrong");
        isIn(signedIn(account));
        assertThat(signIns.of(account.id()).getFirst().tries()).isEqualTo(2);
        assertThat(signIns.of(account.id()).getFirst().triedFrom()).isEqualTo("127.0.0.1");
        isIn(signedIn(account));
        assertThat(signIns.of(account.id()).getFirst().tries()).isZero();
    }

    @Test
    void whoDoesNothingIsSignedOutThoughThePageStaysOpen() throws Exception {
        MockHttpSession session = signedIn(fixtures.account(Role.KEEPER, null));
        assertThat(isIn(session)).isTrue();
        clock.ahead = Duration.ofMinutes(19);
        assertThat(heartbeat(session).getCookie("signed-out")).isNull();
        clock.ahead = Duration.ofMinutes(20);
        assertThat(Objects.requireNonNull(heartbeat(session).getCookie("signed-out"))
                        .getValue())
                .isEqualTo("IDLE");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whoDoesSomethingStaysIn() throws Exception {
        MockHttpSession session = signedIn(fixtures.account(Role.KEEPER, null));
        for (int minutes = 0; minutes < 60; minutes += 15) {
            clock.ahead = Duration.ofMinutes(minutes);
            assertThat(isIn(session)).as("after %s minutes", minutes).isTrue();
        }
    }

    @Test
    void anEndFromElsewhereReachesTheSessionWithinSeconds() throws Exception {
        Account account = fixtures.account(Role.KEEPER, null);
        MockHttpSession session = signedIn(account);
        MockHttpSession other = signedIn(account);
        assertThat(isIn(session)).isTrue();
        assertThat(isIn(other)).isTrue();
        signIns.end(signIns.of(account.id()).getLast().id(), SignInEnd.BY_OWNER);
        clock.ahead = SignInWatch.BETWEEN_CHECKS;
        assertThat(isIn(session)).isFalse();
        assertThat(isIn(other)).isTrue();
        assertThat(signIns.of(account.id()))
                .extracting(SignIn::how)
                .as("the end that was first stays")
                .containsExactly(null, SignInEnd.BY_OWNER);
    }

    @Test
    void switchingOffEndsEverySession() throws Exception {
        Account account = fixtures.account(Role.KEEPER, null);
        MockHttpSession session = signedIn(account);
        assertThat(isIn(session)).isTrue();
        AsProgram.run(() -> accounts.setEnabled(account.id(), false));
        clock.ahead = SignInWatch.BETWEEN_CHECKS;
        assertThat(isIn(session)).isFalse();
    }

    @Test
    void aRoleThatAsksForASecondFactorEndsASessionThatGaveNone() throws Exception {
        Account account = fixtures.account(Role.KEEPER, null);
        MockHttpSession session = signedIn(account);
        assertThat(isIn(session)).isTrue();
        AsProgram.run(() -> accounts.change(
                account.id(), new AccountChange("沈小满", Set.of(Grant.ofZone(Role.ADMINISTRATOR)), Set.of())));
        clock.ahead = SignInWatch.BETWEEN_CHECKS;
        assertThat(isIn(session)).isFalse();
        assertThat(signIns.of(account.id())).extracting(SignIn::how).containsExactly(SignInEnd.SECOND_FACTOR_DUE);
    }

    @Test
    void anEndReachesAlsoASessionThatHasNotAskedForAnythingYet() throws Exception {
        Account account = fixtures.account(Role.KEEPER, null);
        MockHttpSession session = signedIn(account);
        signIns.endAllOf(account.id(), SignInEnd.BY_ADMINISTRATOR);
        assertThat(isIn(session)).isFalse();
        assertThat(session.isInvalid()).isTrue();
        assertThat(signIns.of(account.id())).isEmpty();
        assertThat(isIn(signedIn(account))).isTrue();
    }

    @Test
    void whatAnAccountMayDoReachesItsSessionWithinSeconds() throws Exception {
        Account account = fixtures.account(Role.KEEPER, null);
        MockHttpSession session = signedIn(account);
        assertThat(isIn(session)).isTrue();
        AsProgram.run(() ->
                accounts.change(account.id(), new AccountChange("沈小满", Set.of(Grant.ofZone(Role.REVIEWER)), Set.of())));
        clock.ahead = SignInWatch.BETWEEN_CHECKS;
        assertThat(isIn(session)).isTrue();
        var context = (SecurityContext) Objects.requireNonNull(
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        var person = (SignedIn) Objects.requireNonNull(
                Objects.requireNonNull(context.getAuthentication()).getPrincipal());
        assertThat(person.roles()).containsExactly(Role.REVIEWER);
        assertThat(person.displayName()).isEqualTo("沈小满");
        assertThat(signIns.of(account.id())).hasSize(1);
    }

    @Test
    void aSessionThatNobodyAsksForAnyMoreIsShownAsOver() throws Exception {
        Account account = fixtures.account(Role.KEEPER, null);
        isIn(signedIn(account));
        clock.ahead = Duration.ofMinutes(23);
        assertThat(signIns.of(account.id())).extracting(SignIn::how).isEqualTo(List.of(SignInEnd.IDLE));
    }

    @Test
    void unknownUserWrongPasswordAndLockedLookTheSame() throws Exception {
        Account locked = fixtures.account(Role.KEEPER, null);
        for (int i = 0; i < AccountLock.FAILURES; i++) {
            signIn(locked, new MockHttpSession(), "wrong");
        }
        Account account = fixtures.account(Role.KEEPER, null);
        String wrong = signIn(account, new MockHttpSession(), "wrong").getRedirectedUrl();
        assertThat(wrong).isEqualTo("/desk/login?error");
        assertThat(signIn(locked, new MockHttpSession(), Fixtures.PASSWORD).getRedirectedUrl())
                .isEqualTo(wrong);
        assertThat(signIn("nobody" + Fixtures.unique(), new MockHttpSession(), "wrong")
                        .getRedirectedUrl())
                .isEqualTo(wrong);
    }

    private MockHttpSession signedIn(Account account) throws Exception {
        var session = new MockHttpSession();
        signIn(account, session, Fixtures.PASSWORD);
        return session;
    }

    private MockHttpServletResponse signIn(Account account, MockHttpSession session, String password) throws Exception {
        return signIn(account.username(), session, password);
    }

    private MockHttpServletResponse signIn(String username, MockHttpSession session, String password) throws Exception {
        return browser.perform(post("/desk/login")
                        .session(session)
                        .param("username", username)
                        .param("password", password))
                .andReturn()
                .getResponse();
    }

    /** Whether the desk lets the session in: who is not in is sent to the sign-in page. */
    private boolean isIn(MockHttpSession session) throws Exception {
        if (session.isInvalid()) {
            return false;
        }
        var request = get(SOMEWHERE)
                .session(session)
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        int status = browser.perform(request).andReturn().getResponse().getStatus();
        return status != 302;
    }

    private MockHttpServletResponse heartbeat(MockHttpSession session) throws Exception {
        return browser.perform(post("/desk/?v-r=heartbeat&v-uiId=0").session(session))
                .andReturn()
                .getResponse();
    }

    /** A clock that a test can put ahead. */
    static final class Hands extends Clock {

        private Duration ahead = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class MovableClock {

        @Bean
        @Primary
        Hands hands() {
            return new Hands();
        }
    }
}
