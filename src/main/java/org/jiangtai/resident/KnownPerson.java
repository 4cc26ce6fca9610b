package org.jiangtai.resident;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is down already, for a list to be compared with.
 *
 * @param name in full
 * @param phoneFingerprint the keyed hash of the number; null without one
 * @param ownUnit whether it is one of the unit's people whose list is looked at
 */
public record KnownPerson(String name, @Nullable String phoneFingerprint, boolean ownUnit) {}
