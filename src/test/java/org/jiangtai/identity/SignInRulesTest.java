package org.jiangtai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Recorder;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Guessing at the sign-in: many at once are no way around the lock, and no answer is quicker than another. */
@DatabaseTest
class SignInRulesTest {

    private static final int THREADS = 64;

    @Autowired
    Fixtures fixtures;

    @Autowired
    AuthenticationManager passwords;

    @Autowired
    AccountRepository accounts;

    @Autowired
    SignInRules rules;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Recorder recorder;

    @Autowired
    TransactionTemplate transaction;

    @MockitoSpyBean
    PasswordEncoder encoder;

    private String username;

    @BeforeEach
    void anAccount() {
        username = fixtures.account(Role.ORGANISER, null).username();
        refused("somebody-else", "warms up");
        clearInvocations(encoder);
    }

    @Test
    void everyTryCostsOneComparisonWhoeverItIs() {
        refused("nobody-" + username, Fixtures.PASSWORD);
        costsOne();
        refused(username, "wrong");
        costsOne();
        assertThatCode(() -> passwords.authenticate(typed(username, Fixtures.PASSWORD)))
                .doesNotThrowAnyException();
        costsOne();
        lock();
        refused(username, "wrong");
        costsOne();
        assertThatThrownBy(() -> passwords.authenticate(typed(username, Fixtures.PASSWORD)))
                .isInstanceOf(LockedException.class);
        costsOne();
        String off = fixtures.account(Role.ORGANISER, null).username();
        switchOff(off);
        clearInvocations(encoder);
        refused(off, Fixtures.PASSWORD);
        costsOne();
    }

    @Test
    void exactlyFiveOfManyTriesAtOnceMayOpenTheAccount() throws InterruptedException {
        var mayOpen = new AtomicInteger();
        var together = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                threads.submit(() -> {
                    together.await();
                    if (rules.begin(username) != AccountLock.Try.NONE) {
                        mayOpen.incrementAndGet();
                    }
                    return null;
                });
            }
            together.countDown();
        }

        assertThat(mayOpen).hasValue(AccountLock.FAILURES);
        assertThatThrownBy(() -> passwords.authenticate(typed(username, Fixtures.PASSWORD)))
                .isInstanceOf(LockedException.class);
    }

    @Test
    void theFifthTryMayStillBeTheRightOne() {
        for (int i = 1; i < AccountLock.FAILURES; i++) {
            refused(username, "wrong");
        }
        assertThatCode(() -> passwords.authenticate(typed(username, Fixtures.PASSWORD)))
                .doesNotThrowAnyException();
        assertThat(accounts.findByUsername(username).orElseThrow().failures).isZero();
    }

    @Test
    void triesDuringALockMakeItNoLonger() {
        lock();
        var until = accounts.findByUsername(username).orElseThrow().lockedUntil;
        refused(username, "wrong");

        assertThat(accounts.findByUsername(username).orElseThrow().lockedUntil).isEqualTo(until);
    }

    @Test
    void whatIsTypedAsANameStandsInTheRecordOnlyIfItIsOne() {
        String typed = "My-Secret-" + Fixtures.unique();
        int before = database.queryForList("select id from audit_line").size();
        refused(typed, "x");
        refused("-PROGRAM", "x");
        refused(username, "wrong");
        List<Map<String, Object>> fresh = database.queryForList(
                "select actor, details from audit_line where action = 'SignIn.failed' order by id desc limit 3");
        assertThat(database.queryForList("select id from audit_line")).hasSize(before + 3);
        assertThat(fresh).extracting(line -> line.get("actor")).containsExactly(username, "-RESIDENT", "-RESIDENT");
        assertThat(fresh.toString()).doesNotContain(typed).contains("unknown user name");
    }

    @Test
    void aLineOfASignInIsWrittenOnTheConnectionOfItsTransaction() {
        String target = "SignIn " + Fixtures.unique();
        transaction.executeWithoutResult(status -> {
            recorder.writeAlong(Deed.done("SignIn.succeeded", target));
            assertThat(linesOf(target)).isOne();
            status.setRollbackOnly();
        });
        assertThat(linesOf(target)).isZero();
        recorder.writeAlong(Deed.done("SignIn.succeeded", target));
        assertThat(linesOf(target)).isOne();
    }

    private int linesOf(String target) {
        return database.queryForList("select id from audit_line where target = ?", target)
                .size();
    }

    private void lock() {
        for (int i = 0; i < AccountLock.FAILURES; i++) {
            refused(username, "wrong");
        }
        clearInvocations(encoder);
    }

    private void switchOff(String name) {
        AccountEntity account = accounts.findByUsername(name).orElseThrow();
        account.enabled = false;
        accounts.save(account);
    }

    private void costsOne() {
        verify(encoder, times(1)).matches(any(), any());
        verify(encoder, never()).encode(any());
        clearInvocations(encoder);
    }

    private void refused(String name, String password) {
        assertThatThrownBy(() -> passwords.authenticate(typed(name, password)))
                .isInstanceOf(AuthenticationException.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(name));
    }

    private static UsernamePasswordAuthenticationToken typed(String name, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    }
}
