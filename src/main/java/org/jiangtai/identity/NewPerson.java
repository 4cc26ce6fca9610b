package org.jiangtai.identity;

import java.util.Set;

/** An account to be made for somebody who will choose the password. */
public record NewPerson(String username, String displayName, Set<Grant> grants) {}
