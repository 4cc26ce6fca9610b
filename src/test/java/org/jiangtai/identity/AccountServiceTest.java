package org.jiangtai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AccountServiceTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    AccountService accounts;

    @Autowired
    AccountRepository repository;

    @Autowired
    AuthenticationManager signIn;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void passwordsAreKeptAsSlowHashesOnly() {
        Account account = fixtures.account(Role.KEEPER, null);
        String kept = repository.findById(account.id()).orElseThrow().passwordHash;
        assertThat(kept).startsWith("{bcrypt}").doesNotContain(Fixtures.PASSWORD);
    }

    @Test
    void theRightPasswordSignsInAndTheNameMayBeTypedInCapitals() {
        Account account = fixtures.account(Role.KEEPER, null);
        var person = tryToSignIn(account.username().toUpperCase(java.util.Locale.ROOT), Fixtures.PASSWORD);
        assertThat(((SignedIn) person).has(Role.KEEPER)).isTrue();
    }

    @Test
    void fiveWrongPasswordsLockTheAccountEvenForTheRightOne() {
        Account account = fixtures.account(Role.KEEPER, null);
        for (int i = 0; i < AccountLock.FAILURES; i++) {
            assertThatThrownBy(() -> tryToSignIn(account.username(), "wrong"))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> tryToSignIn(account.username(), Fixtures.PASSWORD))
                .isInstanceOf(LockedException.class);
    }

    @Test
    void aSuccessForgetsEarlierFailures() {
        Account account = fixtures.account(Role.KEEPER, null);
        for (int i = 0; i < AccountLock.FAILURES - 1; i++) {
            assertThatThrownBy(() -> tryToSignIn(account.username(), "wrong"))
                    .isInstanceOf(BadCredentialsException.class);
        }
        tryToSignIn(account.username(), Fixtures.PASSWORD);
        assertThatThrownBy(() -> tryToSignIn(account.username(), "wrong")).isInstanceOf(BadCredentialsException.class);
        assertThat(tryToSignIn(account.username(), Fixtures.PASSWORD)).isNotNull();
    }

    @Test
    void anAdministratorUnlocks() {
        Account account = fixtures.account(Role.KEEPER, null);
        for (int i = 0; i < AccountLock.FAILURES; i++) {
            assertThatThrownBy(() -> tryToSignIn(account.username(), "wrong"))
                    .isInstanceOf(BadCredentialsException.class);
        }
        AsProgram.run(() -> accounts.unlock(account.id()));
        assertThat(tryToSignIn(account.username(), Fixtures.PASSWORD)).isNotNull();
    }

    @Test
    void noneOfTheLastFivePasswordsComesBack() {
        fixtures.signIn(Role.KEEPER);
        String before = Fixtures.PASSWORD;
        for (int i = 1; i <= Passwords.REMEMBERED; i++) {
            String next = "Another-Day-8" + i;
            accounts.changeOwnPassword(before, next);
            before = next;
        }
        String last = before;
        for (int i = 1; i <= Passwords.REMEMBERED; i++) {
            String old = "Another-Day-8" + i;
            assertThatThrownBy(() -> accounts.changeOwnPassword(last, old))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.messageKey()).isEqualTo("invalid.password.same"));
        }
        accounts.changeOwnPassword(last, Fixtures.PASSWORD);
    }

    @Test
    void administratorAndAuditorStandAlone() {
        var both = new NewAccount(
                "u" + Fixtures.unique(),
                "某人",
                Fixtures.PASSWORD,
                Set.of(Grant.ofZone(Role.ADMINISTRATOR), Grant.ofZone(Role.ORGANISER)));
        assertThatThrownBy(() -> AsProgram.run(() -> accounts.createWithPassword(both)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("invalid.roles.alone"));
    }

    @Test
    void aTakenNameIsRefused() {
        Account account = fixtures.account(Role.KEEPER, null);
        var again = new NewAccount(account.username(), "某人", Fixtures.PASSWORD, Set.of(Grant.ofZone(Role.KEEPER)));
        assertThatThrownBy(() -> AsProgram.run(() -> accounts.createWithPassword(again)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("invalid.username.taken"));
    }

    @Test
    void theFirstAdministratorNeedsTheTokenAndAnEmptyHouse() {
        fixtures.account(Role.KEEPER, null);
        assertThatThrownBy(() -> accounts.createFirstAdministrator("guess", "admin", "管理员", Fixtures.PASSWORD))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theOwnPasswordIsChangedOnlyWithTheOldOne() {
        Account account = fixtures.signIn(Role.KEEPER);
        assertThatThrownBy(() -> accounts.changeOwnPassword("wrong", "Another-Day-8"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("old"));
        accounts.changeOwnPassword(Fixtures.PASSWORD, "Another-Day-8");
        assertThat(tryToSignIn(account.username(), "Another-Day-8")).isNotNull();
    }

    @Test
    void guessingTheOldPasswordInAnOpenSessionLocksTheAccountAndStandsInTheRecord() {
        Account account = fixtures.signIn(Role.KEEPER);
        for (int i = 0; i < AccountLock.FAILURES; i++) {
            assertThatThrownBy(() -> accounts.changeOwnPassword("wrong", "Another-Day-8"))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> accounts.changeOwnPassword(Fixtures.PASSWORD, "Another-Day-8"))
                .isInstanceOf(TooManyWrongCodes.class);
        assertThat(database.queryForList(
                        "select outcome from audit_line where action = 'Password.refused' and target = ?",
                        String.class,
                        "Account " + account.id()))
                .hasSize(AccountLock.FAILURES)
                .containsOnly("REFUSED");
    }

    @Test
    void whoIsSwitchedOffStaysOffWhateverElseIsChangedMeanwhile() {
        Account account = fixtures.account(Role.KEEPER, null);
        transaction.executeWithoutResult(status -> {
            AccountEntity entity = repository.findById(account.id()).orElseThrow();
            CompletableFuture.runAsync(() -> AsProgram.run(() -> accounts.setEnabled(account.id(), false)))
                    .join();
            entity.displayName = "沈小满";
        });
        AccountEntity kept = repository.findById(account.id()).orElseThrow();
        assertThat(kept.displayName).isEqualTo("沈小满");
        assertThat(kept.enabled).isFalse();
    }

    private Object tryToSignIn(String username, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password))
                .getPrincipal();
    }
}
