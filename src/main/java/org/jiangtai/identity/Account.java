package org.jiangtai.identity;

import java.util.Set;
import java.util.stream.Collectors;

/** An account as the administrator sees it. */
public record Account(
        long id, String username, String displayName, Set<Grant> grants, boolean enabled, boolean locked) {

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }
}
