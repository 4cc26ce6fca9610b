package org.jiangtai.identity;

import java.util.Set;

/**
 * What an administrator changes of an account.
 *
 * @param grants all that is to be held for the zone or a unit
 * @param withdrawn what is held for single events and is to be no longer; other events stay as they are, also those
 *     that somebody gave meanwhile
 */
public record AccountChange(String displayName, Set<Grant> grants, Set<Grant> withdrawn) {}
