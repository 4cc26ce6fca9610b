package org.jiangtai.checkin;

import java.time.Instant;

/**
 * Somebody who came, as a list of the past says.
 *
 * @param enteredAt when it was written down; later than the coming itself for a late sign-in
 * @param reason why it was entered late; empty for what the door wrote
 */
public record PastEntry(
        long registrationId, EntryMethod method, String door, Instant happenedAt, Instant enteredAt, String reason) {}
