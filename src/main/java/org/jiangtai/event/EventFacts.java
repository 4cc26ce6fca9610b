package org.jiangtai.event;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

/** What the public is told of an event: as it is planned, and as it stands in a release. */
@MappedSuperclass
class EventFacts {

    @Enumerated(EnumType.STRING)
    EventKind kind;

    @InRecord
    String title;

    @InRecord
    String description;

    @Nullable
    Long topicId;

    @Nullable
    Long themeId;

    @Nullable
    Long lecturerId;

    /** The names as they were when the event was saved: a past event keeps the names it was announced with. */
    @InRecord
    String lecturerName;

    long unitId;

    @InRecord
    String unitName;

    long venueId;

    @InRecord
    String venueName;

    @InRecord
    String venueAddress;

    @Enumerated(EnumType.STRING)
    SpokenLanguage language;

    Instant startsAt;
    Instant endsAt;
    Instant registrationOpensAt;
    Instant registrationClosesAt;

    final void takeOver(EventFacts other) {
        kind = other.kind;
        title = other.title;
        description = other.description;
        topicId = other.topicId;
        themeId = other.themeId;
        lecturerId = other.lecturerId;
        lecturerName = other.lecturerName;
        unitId = other.unitId;
        unitName = other.unitName;
        venueId = other.venueId;
        venueName = other.venueName;
        venueAddress = other.venueAddress;
        language = other.language;
        startsAt = other.startsAt;
        endsAt = other.endsAt;
        registrationOpensAt = other.registrationOpensAt;
        registrationClosesAt = other.registrationClosesAt;
    }

    final boolean sameTime(EventFacts other) {
        return startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt);
    }

    final boolean samePlace(EventFacts other) {
        return venueId == other.venueId;
    }

    final boolean sameLecturer(EventFacts other) {
        return Objects.equals(lecturerId, other.lecturerId);
    }

    /** Whether hall, unit and lecturer are called what they were called, where they are the same. */
    final boolean sameNames(EventFacts other) {
        boolean place = !samePlace(other)
                || venueName.equals(other.venueName)
                        && venueAddress.equals(other.venueAddress)
                        && unitName.equals(other.unitName);
        return place && (!sameLecturer(other) || lecturerName.equals(other.lecturerName));
    }

    /** Whether people would hear the same, whoever speaks, wherever and whenever. */
    final boolean sameContent(EventFacts other) {
        return kind == other.kind
                && title.equals(other.title)
                && description.equals(other.description)
                && Objects.equals(topicId, other.topicId)
                && language == other.language;
    }

    final boolean sameRegistration(EventFacts other) {
        return registrationOpensAt.equals(other.registrationOpensAt)
                && registrationClosesAt.equals(other.registrationClosesAt);
    }
}
