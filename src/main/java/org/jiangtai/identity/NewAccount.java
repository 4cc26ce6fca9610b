package org.jiangtai.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param unitId the unit that the roles are held for; null is the whole zone
 */
public record NewAccount(
        String username,
        String displayName,
        String password,
        Set<Role> roles,
        @Nullable Long unitId) {}
