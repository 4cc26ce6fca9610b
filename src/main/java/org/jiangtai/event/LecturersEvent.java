package org.jiangtai.event;

import java.time.Instant;
import java.util.Objects;

/** Where a lecturer speaks when, as it is planned. */
public record LecturersEvent(
        long eventId, String title, long lecturerId, long unitId, String unitName, Instant startsAt, Instant endsAt) {

    static LecturersEvent of(Booking booking) {
        return new LecturersEvent(
                Objects.requireNonNull(booking.eventId()),
                booking.title(),
                Objects.requireNonNull(booking.lecturerId()),
                booking.unitId(),
                booking.unitName(),
                booking.startsAt(),
                booking.endsAt());
    }
}
