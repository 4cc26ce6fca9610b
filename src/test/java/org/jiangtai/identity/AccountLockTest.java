package org.jiangtai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AccountLockTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    AccountLock lock;

    @Autowired
    AccountRepository accounts;

    @ParameterizedTest
    @CsvSource({"1, PT30M", "2, PT1H", "3, PT2H", "4, PT4H", "5, PT8H", "6, PT16H", "7, PT24H", "90, PT24H"})
    void eachLockIsLongerUntilADay(int nth, Duration lasting) {
        assertThat(AccountLock.lasting(nth)).isEqualTo(lasting);
    }

    @Test
    void theSecondLockInARowLastsAnHourAndASuccessBeginsAnew() {
        Account account = fixtures.account(Role.KEEPER, null);
        fail(account, AccountLock.FAILURES);
        assertThat(left(account)).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
        letTheLockPass(account);
        fail(account, AccountLock.FAILURES);
        assertThat(left(account)).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
        letTheLockPass(account);
        lock.succeeded(account.username());
        fail(account, AccountLock.FAILURES);
        assertThat(left(account)).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
    }

    @Test
    void triesWhileItIsLockedAreCountedForTheOwnerAndMakeItNoLonger() {
        Account account = fixtures.account(Role.KEEPER, null);
        fail(account, AccountLock.FAILURES);
        Instant until = entity(account).lockedUntil;
        fail(account, 12);
        assertThat(entity(account).lockedUntil).isEqualTo(until);
        assertThat(entity(account).tries).isEqualTo(AccountLock.FAILURES + 12);
        assertThat(entity(account).triedFrom).isEqualTo("10.0.0.7");
    }

    @Test
    void manyTriesAtTheSameMomentLockOnce() throws Exception {
        Account account = fixtures.account(Role.KEEPER, null);
        var all = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(32)) {
            var tries = IntStream.range(0, 32)
                    .mapToObj(i -> threads.submit(() -> {
                        all.await();
                        return lock.count(account.username()) == AccountLock.Try.LAST;
                    }))
                    .toList();
            all.countDown();
            int locks = 0;
            for (var each : tries) {
                locks += each.get() ? 1 : 0;
            }
            assertThat(locks).isEqualTo(1);
        }
        assertThat(entity(account).lockCount).isEqualTo(1);
    }

    private void fail(Account account, int times) {
        IntStream.range(0, times).forEach(i -> {
            lock.count(account.username());
            lock.note(account.username(), "10.0.0.7");
        });
    }

    private Duration left(Account account) {
        return Duration.between(Instant.now(), entity(account).lockedUntil);
    }

    private void letTheLockPass(Account account) {
        AccountEntity entity = entity(account);
        entity.lockedUntil = Instant.now().minusSeconds(1);
        accounts.save(entity);
    }

    private AccountEntity entity(Account account) {
        return accounts.findById(account.id()).orElseThrow();
    }
}
