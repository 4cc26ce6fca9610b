package org.jiangtai.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds who signs in, and locks an account for half an hour after five failures (domain page, accounts). */
@Component
@Transactional
class SignInRules implements UserDetailsService {

    static final int FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(30);

    private final AccountRepository accounts;
    private final Clock clock;

    SignInRules(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        AccountEntity account = accounts.findByUsername(username.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
        var authorities = account.toAccount(clock.instant()).roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return new SignedIn(
                account.toAccount(clock.instant()),
                account.passwordHash,
                !account.lockedAt(clock.instant()),
                authorities);
    }

    /**
     * Counts a password as wrong before it is compared, so that many tries at once are no more tries than one after the
     * other.
     *
     * @return whether it may open the account; a locked one stays shut whatever the password
     */
    boolean begin(String username) {
        return accounts.lockByUsername(username)
                .filter(account -> !account.lockedAt(clock.instant()))
                .map(account -> {
                    count(account);
                    return true;
                })
                .orElse(false);
    }

    /** Takes back what was counted ahead: the password was right. */
    void wasRight(String username) {
        accounts.lockByUsername(username).ifPresent(account -> {
            if (account.lockedAt(clock.instant())) {
                account.lockedUntil = null;
                account.failures = FAILURES - 1;
            } else {
                account.failures = Math.max(0, account.failures - 1);
            }
        });
    }

    /** A wrong code; a wrong password was counted before it was looked at, and comes here with it. */
    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        if (event.getAuthentication().getCredentials() == null) {
            accounts.lockByUsername(event.getAuthentication().getName().strip().toLowerCase(Locale.ROOT))
                    .ifPresent(this::count);
        }
    }

    private void count(AccountEntity account) {
        account.failures++;
        if (account.failures >= FAILURES) {
            account.failures = 0;
            account.lockedUntil = clock.instant().plus(LOCK);
        }
    }

    /** Failures are forgotten only by who is in: a right password must not wipe out the wrong codes after it. */
    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        if (!(event.getAuthentication().getPrincipal() instanceof SignedIn)) {
            return;
        }
        accounts.lockByUsername(event.getAuthentication().getName()).ifPresent(account -> {
            account.failures = 0;
            account.lockedUntil = null;
        });
    }
}
