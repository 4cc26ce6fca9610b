package org.jiangtai.event;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What new events are made from.
 *
 * @param unitName the unit that it is kept for
 * @param venueName empty where no hall stands in it
 * @param begins the time of day
 * @param minutes how long it takes
 */
public record EventTemplate(
        long id,
        String name,
        EventKind kind,
        String title,
        long unitId,
        String unitName,
        @Nullable Long venueId,
        String venueName,
        LocalTime begins,
        int minutes,
        int capacity) {}
