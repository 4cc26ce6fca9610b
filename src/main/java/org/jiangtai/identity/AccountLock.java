package org.jiangtai.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks an account after five failures: for half an hour, and twice as long each time until somebody succeeds, a day at
 * most. Each count holds the account's row, so that tries at the same moment are counted one after the other.
 */
@Component
@Transactional
class AccountLock {

    static final int FAILURES = 5;
    static final Duration SHORTEST = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(24);

    private final AccountRepository accounts;
    private final Clock clock;

    AccountLock(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** How long the nth lock in a row lasts, from 1. */
    static Duration lasting(int lock) {
        // Beyond the eighth the longest is long reached, and the number stays small.
        Duration grown = SHORTEST.multipliedBy(1L << Math.min(lock - 1, 8));
        return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    }

    /** What a try is counted as. */
    enum Try {
        /** Not at all: there is no such account, or it is locked. */
        NONE,
        COUNTED,
        /** As the one that locks the account, unless it turns out to be right. */
        LAST
    }

    /**
     * Counts a try as failed. While the account is locked it makes the lock no longer: whoever has forgotten a password
     * should not be punished for each try.
     */
    Try count(String username) {
        Instant now = clock.instant();
        return accounts.lockByUsername(username)
                .filter(account -> !account.lockedAt(now))
                .map(account -> count(account, now))
                .orElse(Try.NONE);
    }

    private Try count(AccountEntity account, Instant now) {
        int failures = account.failures + 1;
        if (failures < FAILURES) {
            accounts.setFailures(account.id, failures, account.lockCount, account.lockedUntil);
            return Try.COUNTED;
        }
        int lockCount = account.lockCount + 1;
        accounts.setFailures(account.id, 0, lockCount, now.plus(lasting(lockCount)));
        return Try.LAST;
    }

    /** Takes back a try that was counted ahead and was right. */
    void takeBack(String username) {
        accounts.lockByUsername(username).ifPresent(account -> {
            if (account.lockedAt(clock.instant())) {
                accounts.setFailures(account.id, FAILURES - 1, Math.max(0, account.lockCount - 1), null);
            } else {
                accounts.setFailures(
                        account.id, Math.max(0, account.failures - 1), account.lockCount, account.lockedUntil);
            }
        });
    }

    /** Keeps for the owner that somebody failed. */
    void note(String username, String origin) {
        accounts.lockByUsername(username).ifPresent(account -> accounts.noteTry(account.id, clock.instant(), origin));
    }

    /** Forgets the failures of whoever is in. */
    void succeeded(String username) {
        accounts.lockByUsername(username)
                .filter(account -> account.failures > 0 || account.lockCount > 0)
                .ifPresent(account -> accounts.setFailures(account.id, 0, 0, null));
    }
}
