package org.jiangtai.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PersonName;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: made, changed and locked by an administrator; each person changes the own password. */
@Service
@Transactional
public class AccountService {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

    /** Who keeps the accounts and who reads the record do nothing else, and do it for everybody. */
    private static final Set<Role> ALONE = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final CurrentPerson current;
    private final FirstStart firstStart;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            PasswordEncoder encoder,
            CurrentPerson current,
            FirstStart firstStart,
            Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.current = current;
        this.firstStart = firstStart;
        this.clock = clock;
    }

    @RolesAllowed(Role.Named.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public List<Account> all() {
        Instant now = clock.instant();
        return accounts.findAllByOrderByUsername().stream()
                .map(account -> account.toAccount(now))
                .toList();
    }

    /** The accounts that are switched on and have this role, by name. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    @Transactional(readOnly = true)
    public List<AccountChoice> withRole(Role role) {
        return accounts.findAllByOrderByUsername().stream()
                .filter(account -> account.enabled && account.has(role))
                .map(account -> new AccountChoice(account.id, account.displayName, account.username))
                .toList();
    }

    /**
     * Makes an account.
     *
     * @throws InvalidInput if the user name is taken or a field is not as it must be
     */
    @RolesAllowed(Role.Named.ADMINISTRATOR)
    public Account create(NewAccount wanted) {
        return save(wanted);
    }

    /**
     * Makes the first administrator, once, for whoever holds the address that the first start printed.
     *
     * @throws NotFound if the token is wrong or used, or an account exists
     */
    @PermitAll
    public Account createFirstAdministrator(String token, String username, String displayName, String password) {
        if (!firstStart.matches(token) || accounts.count() > 0) {
            throw new NotFound();
        }
        Account made = save(new NewAccount(username, displayName, password, Set.of(Grant.ofZone(Role.ADMINISTRATOR))));
        firstStart.done();
        return made;
    }

    /** Changes what an account may do. Nobody takes the administrator's role from oneself. */
    @RolesAllowed(Role.Named.ADMINISTRATOR)
    public void change(long id, String displayName, Set<Grant> grants, boolean enabled) {
        AccountEntity account = accounts.findById(id).orElseThrow(NotFound::new);
        if (account.id.equals(current.require().accountId())
                && (!enabled || grants.stream().noneMatch(grant -> grant.role() == Role.ADMINISTRATOR))) {
            throw new InvalidInput("roles", "invalid.account.self");
        }
        checkGrants(grants);
        account.displayName = PersonName.parse(displayName).value();
        account.hold(grants);
        account.enabled = enabled;
    }

    /** Gives an account a new password and opens it if it was locked. */
    @RolesAllowed(Role.Named.ADMINISTRATOR)
    public void resetPassword(long id, String password) {
        AccountEntity account = accounts.findById(id).orElseThrow(NotFound::new);
        PasswordRules.check(password, account.username);
        account.passwordHash = encoder.encode(password);
        account.failures = 0;
        account.lockedUntil = null;
    }

    /**
     * Changes the own password.
     *
     * @throws InvalidInput if the old one is wrong or the new one too weak
     */
    @RolesAllowed({
        Role.Named.ORGANISER,
        Role.Named.KEEPER,
        Role.Named.HANDLER,
        Role.Named.LECTURER,
        Role.Named.REVIEWER,
        Role.Named.AUDITOR,
        Role.Named.ADMINISTRATOR
    })
    public void changeOwnPassword(String old, String fresh) {
        AccountEntity account = accounts.findById(current.require().accountId()).orElseThrow(NotFound::new);
        if (!encoder.matches(old, account.passwordHash)) {
            throw new InvalidInput("old", "invalid.password.old");
        }
        if (encoder.matches(fresh, account.passwordHash)) {
            throw new InvalidInput("password", "invalid.password.same");
        }
        PasswordRules.check(fresh, account.username);
        account.passwordHash = encoder.encode(fresh);
    }

    private Account save(NewAccount wanted) {
        String username = wanted.username().strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(username).matches()) {
            throw new InvalidInput("username", "invalid.username");
        }
        if (accounts.findByUsername(username).isPresent()) {
            throw new InvalidInput("username", "invalid.username.taken");
        }
        PasswordRules.check(wanted.password(), username);
        checkGrants(wanted.grants());
        var account = new AccountEntity();
        account.username = username;
        account.displayName = PersonName.parse(wanted.displayName()).value();
        account.passwordHash = encoder.encode(wanted.password());
        account.hold(wanted.grants());
        account.createdAt = clock.instant();
        return accounts.save(account).toAccount(clock.instant());
    }

    /** System, security and audit are three people: these two roles stand alone (domain page, accounts). */
    private static void checkGrants(Set<Grant> grants) {
        Set<Role> roles = grants.stream().map(Grant::role).collect(Collectors.toSet());
        if (roles.isEmpty()) {
            throw new InvalidInput("roles", "invalid.roles.empty");
        }
        if (roles.size() > 1 && !Collections.disjoint(roles, ALONE)) {
            throw new InvalidInput("roles", "invalid.roles.alone");
        }
        if (grants.stream().anyMatch(grant -> ALONE.contains(grant.role()) && !grant.wholeZone())) {
            throw new InvalidInput("roles", "invalid.roles.wholeZone");
        }
    }
}
