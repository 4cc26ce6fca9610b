package org.jiangtai.checkin;

import java.time.Instant;

/**
 * Somebody has said that they cannot come.
 *
 * @param reason may be empty
 * @param byPerson whether the person said so with the ticket in hand, and nobody entered it for them
 */
public record Leave(long registrationId, String reason, Instant askedAt, boolean byPerson) {}
