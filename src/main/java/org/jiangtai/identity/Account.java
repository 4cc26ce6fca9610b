package org.jiangtai.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account as the administrator sees it. */
public record Account(
        long id,
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable Long unitId,
        boolean enabled,
        boolean locked) {}
