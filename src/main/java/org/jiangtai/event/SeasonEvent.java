package org.jiangtai.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as an overview of the season shows it: the little that a cell, a bar or a count needs. All moments are UTC.
 *
 * @param version as it is stored; given back when it is moved
 * @param unitId the unit it is held for
 * @param stage how far people have brought it
 * @param publication what the public knows of it
 * @param taken seats that are registered for
 */
public record SeasonEvent(
        long id,
        long version,
        EventKind kind,
        String title,
        @Nullable Long topicId,
        @Nullable Long themeId,
        @Nullable Long lecturerId,
        String lecturerName,
        long unitId,
        String unitName,
        long venueId,
        String venueName,
        Instant startsAt,
        Instant endsAt,
        EventStage stage,
        EventState state,
        Publication publication,
        int capacity,
        int taken) {

    /** Whether it takes place or took place as far as anybody knows. */
    public boolean isOn() {
        return stage != EventStage.CANCELLED;
    }

    /** Whether it can be given another time or place by hand: it has neither begun for the public nor ended. */
    public boolean isMovable() {
        return !state.isOver() && state != EventState.RUNNING;
    }
}
