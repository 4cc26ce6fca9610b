package org.jiangtai.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Recorder;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
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

    private final AccountRepository accounts;
    private final AccountLock lock;
    private final Recorder recorder;
    private final Clock clock;

    SignInRules(AccountRepository accounts, AccountLock lock, Recorder recorder, Clock clock) {
        this.accounts = accounts;
        this.lock = lock;
        this.recorder = recorder;
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
                account.signInsEnded,
                account.passwordHash,
                !account.lockedAt(clock.instant()),
                authorities);
    }

    /**
     * Counts a password or a code as wrong before it is compared, so that many tries at once are no more tries than one after the
     * other.
     */
    AccountLock.Try begin(String username) {
        return lock.count(username);
    }

    /** Takes back what was counted ahead: it was right. */
    void wasRight(String username) {
        lock.takeBack(username);
    }

    /** Nothing is counted here: that was done before anything was looked at. */
    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        String typed = event.getAuthentication().getName();
        lock.note(normal(typed), Origin.now().address());
        recorder.writeAlong(known(typed)
                .map(name -> Deed.refused("SignIn.failed", name, Map.of("why", why(event.getException()))))
                .orElseGet(() -> Deed.refused("SignIn.failed", Deed.STRANGER, Map.of("why", "unknown user name"))));
    }

    /** Tells the record that an account is locked now. */
    void tellLocked(String username) {
        recorder.writeAlong(Deed.refused("SignIn.locked", known(username).orElse(Deed.STRANGER), Map.of()));
    }

    /** What is typed goes no further unless it is somebody's name: people type their password there. */
    private Optional<String> known(String typed) {
        return accounts.findByUsername(normal(typed)).map(account -> account.username);
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
