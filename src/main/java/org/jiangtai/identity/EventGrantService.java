package org.jiangtai.identity;

import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles that an account holds for one event. Whether the event is the asker's is for the module that keeps events, so
 * no view calls this.
 */
@Service
@Transactional
public class EventGrantService {

    /** What can be held for one event. */
    public static final Set<Role> ROLES = Set.of(Role.KEEPER, Role.ORGANISER);

    private final AccountRepository accounts;

    EventGrantService(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Who holds a role for this event, by user name. */
    @RolesAllowed(Role.Named.ORGANISER)
    @AmongModules
    @Transactional(readOnly = true)
    public List<EventGrant> heldForEvent(long eventId) {
        return accounts.findHoldersOf(eventId).stream()
                .flatMap(account -> account.held().stream()
                        .filter(grant -> Long.valueOf(eventId).equals(grant.eventId()))
                        .map(grant -> new EventGrant(account.toChoice(), grant.role())))
                .sorted(Comparator.comparing((EventGrant held) -> held.account().username())
                        .thenComparing(EventGrant::role))
                .toList();
    }

    /** Who may be given a role for an event: accounts that are switched on and whose roles do not stand alone. */
    @RolesAllowed(Role.Named.ORGANISER)
    @AmongModules
    @Transactional(readOnly = true)
    public List<AccountChoice> choices() {
        return accounts.findAllByOrderByUsername().stream()
                .filter(account -> account.enabled && !GrantRules.standsAlone(account.held()))
                .map(AccountEntity::toChoice)
                .toList();
    }

    /**
     * Gives a role for one event. Who holds it already goes on holding it.
     *
     * @throws InvalidInput for the field {@code role} if it is none for an event, for {@code account} if the account's
     *     roles stand alone
     * @throws NotFound if there is no such account, or it is switched off
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @AmongModules
    public void grantForEvent(long accountId, Role role, long eventId) {
        if (!ROLES.contains(role)) {
            throw new InvalidInput("role", "invalid.role.event");
        }
        AccountEntity account = accounts.lockById(accountId).orElseThrow(NotFound::new);
        if (!account.enabled) {
            throw new NotFound();
        }
        if (GrantRules.standsAlone(account.held())) {
            throw new InvalidInput("account", "invalid.roles.alone");
        }
        Set<Grant> more = new HashSet<>(account.held());
        more.add(Grant.ofEvent(role, eventId));
        account.hold(more);
    }

    /** Takes a role for one event back; what else the account holds stays. */
    @RolesAllowed(Role.Named.ORGANISER)
    @AmongModules
    public void withdrawFromEvent(long accountId, Role role, long eventId) {
        AccountEntity account = accounts.lockById(accountId).orElseThrow(NotFound::new);
        Set<Grant> less = new HashSet<>(account.held());
        less.remove(Grant.ofEvent(role, eventId));
        account.hold(less);
    }
}
