package org.jiangtai.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PersonName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: made, changed and locked by an administrator; each person changes the own password. */
@Service
@Transactional
public class AccountService {

    private final AccountRepository accounts;
    private final AccountMaker maker;
    private final OwnPassword ownPassword;
    private final SignIns signIns;
    private final CurrentPerson current;
    private final FirstStart firstStart;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            AccountMaker maker,
            OwnPassword ownPassword,
            SignIns signIns,
            CurrentPerson current,
            FirstStart firstStart,
            Clock clock) {
        this.accounts = accounts;
        this.maker = maker;
        this.ownPassword = ownPassword;
        this.signIns = signIns;
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
                .map(AccountEntity::toChoice)
                .toList();
    }

    /**
     * Makes an account with a password that is known already, for the demo and for tests; people are invited by the
     * {@link InvitationService}.
     *
     * @throws InvalidInput if the user name is taken or a field is not as it must be
     */
    @RolesAllowed(Role.Named.ADMINISTRATOR)
    public Account createWithPassword(NewAccount wanted) {
        return maker.make(wanted).toAccount(clock.instant());
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
        AccountEntity made =
                maker.make(new NewAccount(username, displayName, password, Set.of(Grant.ofZone(Role.ADMINISTRATOR))));
        firstStart.done();
        return made.toAccount(clock.instant());
    }

    /**
     * Changes what an account may do. Nobody takes the administrator's role from oneself.
     *
     * @throws InvalidInput if a field is not as it must be
     */
    @RolesAllowed(Role.Named.ADMINISTRATOR)
    public void change(long id, AccountChange wanted) {
        AccountEntity account = accounts.lockById(id).orElseThrow(NotFound::new);
        Set<Grant> grants = new HashSet<>(wanted.grants());
        account.held().stream()
                .filter(held -> held.eventId() != null && !wanted.withdrawn().contains(held))
                .forEach(grants::add);
        if (isOwn(account) && grants.stream().noneMatch(grant -> grant.role() == Role.ADMINISTRATOR)) {
            throw new InvalidInput("roles", "invalid.account.self");
        }
        GrantRules.check(grants);
        account.displayName = PersonName.parse(wanted.displayName()).value();
        account.hold(grants);
    }

    /**
     * Switches an account on or off; who is signed in with it is signed out.
     *
     * @throws InvalidInput if it is the own one
     */
    @RolesAllowed(Role.Named.ADMINISTRATOR)
    public void setEnabled(long id, boolean enabled) {
        AccountEntity account = accounts.lockById(id).orElseThrow(NotFound::new);
        if (isOwn(account)) {
            throw new InvalidInput("roles", "invalid.account.self");
        }
        account.enabled = enabled;
        if (!enabled) {
            signIns.endAllOf(id, SignInEnd.SWITCHED_OFF);
        }
    }

    /** Opens an account that wrong passwords have locked; the next lock is as short as the first. */
    @RolesAllowed(Role.Named.ADMINISTRATOR)
    public void unlock(long id) {
        accounts.lockById(id).orElseThrow(NotFound::new).unlock();
    }

    /**
     * Changes the own password; wherever else the person is signed in, that ends. It is no transaction as a whole,
     * because a wrong old one must stay counted.
     *
     * @throws InvalidInput if the old one is wrong or the new one too weak
     * @throws TooManyWrongCodes if the account is locked
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
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void changeOwnPassword(String old, String fresh) {
        ownPassword.change(old, fresh);
    }

    private boolean isOwn(AccountEntity account) {
        return current.find().filter(person -> person.accountId() == account.id).isPresent();
    }
}
