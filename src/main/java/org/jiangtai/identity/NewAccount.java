package org.jiangtai.identity;

import java.util.Set;

/**
 * An account to be made.
 */
public record NewAccount(String username, String displayName, String password, Set<Grant> grants) {}
