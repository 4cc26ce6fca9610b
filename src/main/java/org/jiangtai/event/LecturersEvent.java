package org.jiangtai.event;

import java.time.Instant;

/** Where a lecturer speaks when, as it is planned. */
public record LecturersEvent(
        long eventId, String title, long lecturerId, long unitId, String unitName, Instant startsAt, Instant endsAt) {}
