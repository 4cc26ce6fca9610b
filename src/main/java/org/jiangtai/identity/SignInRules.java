package org.jiangtai.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jiangtai.shared.Deed;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds who signs in, counts who fails, and tells the record. */
@Component
class SignInRules implements UserDetailsService {

    private static final int SHOWN = 40;

    private final AccountRepository accounts;
    private final AccountLock lock;
    private final SignInRecord record;
    private final Clock clock;

    SignInRules(AccountRepository accounts, AccountLock lock, SignInRecord record, Clock clock) {
        this.accounts = accounts;
        this.lock = lock;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        AccountEntity account =
                accounts.findByUsername(normal(username)).orElseThrow(() -> new UsernameNotFoundException("unknown"));
        return signedIn(account);
    }

    /** The person as the account says now. */
    Optional<SignedIn> find(long accountId) {
        return accounts.findById(accountId).map(this::signedIn);
    }

    private SignedIn signedIn(AccountEntity account) {
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
     */
    AccountLock.Try begin(String username) {
        return lock.count(username);
    }

    /** Takes back what was counted ahead: the password was right. */
    void wasRight(String username) {
        lock.takeBack(username);
    }

    /** A wrong code is counted here; a wrong password was counted before it was looked at. */
    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        String typed = event.getAuthentication().getName();
        boolean wrongCode = event instanceof AuthenticationFailureBadCredentialsEvent
                && event.getAuthentication().getCredentials() == null;
        if (wrongCode && lock.count(normal(typed)) == AccountLock.Try.LAST) {
            tellLocked(typed);
        }
        lock.note(normal(typed), Origin.now().address());
        record.afterwards(Deed.refused("SignIn.failed", cut(typed), Map.of("why", why(event.getException()))));
    }

    /** Tells the record that an account is locked now. */
    void tellLocked(String username) {
        record.afterwards(Deed.refused("SignIn.locked", cut(username), Map.of()));
    }

    private static String cut(String typed) {
        return typed.codePointCount(0, typed.length()) <= SHOWN
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, SHOWN));
    }

    /** Failures are forgotten only by who is in: a right password must not wipe out the wrong codes after it. */
    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
            lock.succeeded(person.getUsername());
        }
    }

    private static String why(AuthenticationException reason) {
        return switch (reason) {
            case LockedException locked -> "locked";
            case DisabledException off -> "switched off";
            default -> "wrong";
        };
    }

    private static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
