package org.jiangtai.event;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is where and when: all that clashes know of an event.
 *
 * @param eventId null for an event that is not stored yet
 */
record Booking(
        @Nullable Long eventId,
        String title,
        Instant startsAt,
        Instant endsAt,
        @Nullable Long lecturerId,
        long unitId,
        String unitName,
        long venueId,
        String venueName) {

    boolean overlaps(Booking other) {
        return startsAt.isBefore(other.endsAt) && endsAt.isAfter(other.startsAt);
    }

    /** The time between the two, or nothing if they overlap or touch. */
    Duration gap(Booking other) {
        Duration after = Duration.between(endsAt, other.startsAt);
        return after.isNegative() ? Duration.between(other.endsAt, startsAt) : after;
    }
}
