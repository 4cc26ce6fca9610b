package org.jiangtai.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the database tells of an event for an overview.
 *
 * @param toldStart when the public thinks that it begins; null, like the other told moments, if it was told nothing
 * @param differs whether it is planned otherwise than the public was told
 */
record SeasonRow(
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
        int capacity,
        int taken,
        @Nullable Instant toldStart,
        @Nullable Instant toldEnd,
        @Nullable Instant toldOpens,
        @Nullable Instant toldCloses,
        boolean differs) {

    SeasonEvent at(Instant now) {
        return new SeasonEvent(
                id,
                version,
                kind,
                title,
                topicId,
                themeId,
                lecturerId,
                lecturerName,
                unitId,
                unitName,
                venueId,
                venueName,
                startsAt,
                endsAt,
                stage,
                EventState.of(stage, told(), Math.max(0, capacity - taken), now),
                publication(),
                capacity,
                taken);
    }

    private Publication publication() {
        if (toldStart == null) {
            return Publication.NONE;
        }
        return differs ? Publication.BEHIND : Publication.CURRENT;
    }

    private @Nullable EventFacts told() {
        if (toldStart == null || toldEnd == null || toldOpens == null || toldCloses == null) {
            return null;
        }
        var facts = new EventFacts();
        facts.startsAt = toldStart;
        facts.endsAt = toldEnd;
        facts.registrationOpensAt = toldOpens;
        facts.registrationClosesAt = toldCloses;
        return facts;
    }
}
