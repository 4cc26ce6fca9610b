package org.jiangtai.event;

import java.time.Instant;
import java.util.Set;
import org.jiangtai.menu.SpokenLanguage;
import org.jspecify.annotations.Nullable;

/**
 * An event with the names that people read, so that showing one asks nobody else. All moments are UTC.
 *
 * @param version what the person saw; given back when it is changed, so that two people do not overwrite each other
 * @param code the event's public address, {@code /e/{code}}
 * @param unitId the unit it is held for
 * @param capacity seats in all
 * @param taken seats that are registered for
 * @param waiting people on the waiting list
 * @param clashReason why somebody went on past a warning; empty if nobody had to
 * @param clashesPassed the kinds of clash that the reason was given for
 * @param stage how far people have brought it
 * @param publication what the public knows of it
 * @param notes what the team notes; the phone is masked
 * @param seriesId the series that it was made with, if it was
 * @param admission how people come onto its list
 */
public record Event(
        long id,
        long version,
        String code,
        EventKind kind,
        String title,
        String description,
        @Nullable Long topicId,
        @Nullable Long themeId,
        @Nullable Long lecturerId,
        String lecturerName,
        long unitId,
        String unitName,
        long venueId,
        String venueName,
        String venueAddress,
        SpokenLanguage language,
        Instant startsAt,
        Instant endsAt,
        Instant registrationOpensAt,
        Instant registrationClosesAt,
        int capacity,
        int taken,
        int waiting,
        EventState state,
        String cancelReason,
        String clashReason,
        Set<ClashKind> clashesPassed,
        EventStage stage,
        Publication publication,
        EventNotes notes,
        @Nullable Long seriesId,
        Admission admission) {

    /** Whether residents may see the event. */
    public boolean isPublic() {
        return publication != Publication.NONE && stage != EventStage.ARCHIVED;
    }

    /** Seats that anybody may still have; those that are kept for units are not among them. */
    public int seatsLeft() {
        return Math.max(0, capacity - taken - admission.held());
    }

    /** Where it is, in as few words as say it: many halls carry their unit's name already. */
    public String place() {
        return venueName.startsWith(unitName) ? venueName : unitName + " " + venueName;
    }
}
