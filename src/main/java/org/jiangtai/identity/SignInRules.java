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

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        accounts.lockByUsername(event.getAuthentication().getName().strip().toLowerCase(Locale.ROOT))
                .ifPresent(account -> {
                    account.failures++;
                    if (account.failures >= FAILURES) {
                        account.failures = 0;
                        account.lockedUntil = clock.instant().plus(LOCK);
                    }
                });
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
