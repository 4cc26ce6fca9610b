package org.jiangtai.identity;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.shared.InvalidInput;

/** What may be held together: system, security and audit are three people (domain page, accounts). */
final class GrantRules {

    /** Who keeps the accounts and who reads the record do nothing else, and do it for everybody. */
    private static final Set<Role> ALONE = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);

    private GrantRules() {}

    static boolean standsAlone(Set<Grant> grants) {
        return grants.stream().map(Grant::role).anyMatch(ALONE::contains);
    }

    /**
     * Looks at what an account is to hold.
     *
     * @throws InvalidInput for the field {@code roles}
     */
    static void check(Set<Grant> grants) {
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
