package org.jiangtai.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A phone that may run one event's door until a time; its link is {@code /door/{token}}.
 *
 * @param list the number of the list that it begins with
 * @param lastSeenAt when it was last heard of, to the minute; null if never
 * @param waiting how many things it had not uploaded then
 */
public record DoorDevice(
        long id,
        long eventId,
        String token,
        String name,
        int list,
        Instant expiresAt,
        boolean revoked,
        @Nullable Instant lastSeenAt,
        int waiting) {}
