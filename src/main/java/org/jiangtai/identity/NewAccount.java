package org.jiangtai.identity;

import java.util.Set;

/** An account to be made with a password that is known already: the demo's and the tests'. */
public record NewAccount(String username, String displayName, String password, Set<Grant> grants) {}
