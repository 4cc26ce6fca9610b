package org.jiangtai.identity;

import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who else works here, for modules in which one person answers for what another did. */
@Service
@Transactional(readOnly = true)
public class Colleagues {

    private final AccountRepository accounts;

    Colleagues(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /**
     * The accounts that are switched on and hold a role for an event: for the whole zone, for one of these units, or for
     * the event itself.
     *
     * @param unitIds the event's unit and all above it
     */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public List<AccountChoice> holding(Role role, Collection<Long> unitIds, long eventId) {
        return accounts.findAllByOrderByUsername().stream()
                .filter(account -> holds(account, role, unitIds, eventId))
                .map(AccountEntity::toChoice)
                .toList();
    }

    /** Whether one account is among them; it alone is read. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public boolean holds(long accountId, Role role, Collection<Long> unitIds, long eventId) {
        return accounts.findById(accountId)
                .filter(account -> holds(account, role, unitIds, eventId))
                .isPresent();
    }

    private static boolean holds(AccountEntity account, Role role, Collection<Long> unitIds, long eventId) {
        return account.enabled
                && account.held().stream()
                        .anyMatch(grant -> grant.role() == role
                                && (grant.wholeZone()
                                        || unitIds.contains(grant.unitId())
                                        || Long.valueOf(eventId).equals(grant.eventId())));
    }

    /** The names of accounts by their id, of those that were switched off too. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            accounts.findAllById(ids).forEach(account -> names.put(account.id, account.displayName));
        }
        return names;
    }
}
