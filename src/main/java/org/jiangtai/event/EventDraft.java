package org.jiangtai.event;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.menu.SpokenLanguage;
import org.jspecify.annotations.Nullable;

/**
 * An event as the form holds it; all moments are UTC.
 *
 * @param id null for a new one
 * @param version as it was read; ignored for a new one
 * @param registrationOpensAt null is from publication on
 * @param registrationClosesAt null is until the start
 * @param notes what the team notes and the public does not see
 */
public record EventDraft(
        @Nullable Long id,
        long version,
        EventKind kind,
        String title,
        String description,
        @Nullable Long topicId,
        @Nullable Long lecturerId,
        long venueId,
        SpokenLanguage language,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant registrationOpensAt,
        @Nullable Instant registrationClosesAt,
        int capacity,
        EventNotes notes) {

    /** An event that nothing is noted of. */
    public EventDraft(
            @Nullable Long id,
            long version,
            EventKind kind,
            String title,
            String description,
            @Nullable Long topicId,
            @Nullable Long lecturerId,
            long venueId,
            SpokenLanguage language,
            Instant startsAt,
            Instant endsAt,
            @Nullable Instant registrationOpensAt,
            @Nullable Instant registrationClosesAt,
            int capacity) {
        this(
                id,
                version,
                kind,
                title,
                description,
                topicId,
                lecturerId,
                venueId,
                language,
                startsAt,
                endsAt,
                registrationOpensAt,
                registrationClosesAt,
                capacity,
                EventNotes.NONE);
    }

    /** An event as the form opens it. What the form leaves open (from publication on, until the start) is null again. */
    public static EventDraft of(Event event) {
        return new EventDraft(
                event.id(),
                event.version(),
                event.kind(),
                event.title(),
                event.description(),
                event.topicId(),
                event.lecturerId(),
                event.venueId(),
                event.language(),
                event.startsAt(),
                event.endsAt(),
                event.registrationOpensAt().equals(Instant.EPOCH) ? null : event.registrationOpensAt(),
                event.registrationClosesAt().equals(event.startsAt()) ? null : event.registrationClosesAt(),
                event.capacity(),
                event.notes().keepingPhone());
    }

    /** The same at another time; the end of registration keeps its distance from the start. */
    public EventDraft at(Instant start, Instant end) {
        Instant closes =
                registrationClosesAt == null ? null : registrationClosesAt.plus(Duration.between(startsAt, start));
        return with(id, version, start, end, registrationOpensAt, closes);
    }

    /** The same as a new event at another time; registration opens when it is published. */
    public EventDraft asNewAt(Instant start, Instant end) {
        EventDraft moved = at(start, end);
        return moved.with(null, 0, start, end, null, moved.registrationClosesAt);
    }

    /** The same with so many seats. */
    public EventDraft withSeats(int seats) {
        return new EventDraft(
                id,
                version,
                kind,
                title,
                description,
                topicId,
                lecturerId,
                venueId,
                language,
                startsAt,
                endsAt,
                registrationOpensAt,
                registrationClosesAt,
                seats,
                notes);
    }

    /** The same as a new event at the same time. */
    public EventDraft asNew() {
        return with(null, 0, startsAt, endsAt, registrationOpensAt, registrationClosesAt);
    }

    /** The same, as somebody saw it in this version. */
    public EventDraft withVersion(long seen) {
        return with(id, seen, startsAt, endsAt, registrationOpensAt, registrationClosesAt);
    }

    /** The same with another lecturer, or none. */
    public EventDraft by(@Nullable Long otherLecturerId) {
        return new EventDraft(
                id,
                version,
                kind,
                title,
                description,
                topicId,
                otherLecturerId,
                venueId,
                language,
                startsAt,
                endsAt,
                registrationOpensAt,
                registrationClosesAt,
                capacity,
                notes);
    }

    /** The same in another hall. */
    public EventDraft inHall(long otherVenueId) {
        return new EventDraft(
                id,
                version,
                kind,
                title,
                description,
                topicId,
                lecturerId,
                otherVenueId,
                language,
                startsAt,
                endsAt,
                registrationOpensAt,
                registrationClosesAt,
                capacity,
                notes);
    }

    /** The same in another language. */
    public EventDraft in(SpokenLanguage other) {
        return about(title, description, topicId, other);
    }

    /** The same about what another one is about. */
    public EventDraft telling(EventDraft other) {
        return about(other.title, other.description, other.topicId, other.language);
    }

    private EventDraft about(
            String otherTitle, String otherDescription, @Nullable Long otherTopicId, SpokenLanguage otherLanguage) {
        return new EventDraft(
                id,
                version,
                kind,
                otherTitle,
                otherDescription,
                otherTopicId,
                lecturerId,
                venueId,
                otherLanguage,
                startsAt,
                endsAt,
                registrationOpensAt,
                registrationClosesAt,
                capacity,
                notes);
    }

    private EventDraft with(
            @Nullable Long otherId,
            long otherVersion,
            Instant start,
            Instant end,
            @Nullable Instant opens,
            @Nullable Instant closes) {
        return new EventDraft(
                otherId,
                otherVersion,
                kind,
                title,
                description,
                topicId,
                lecturerId,
                venueId,
                language,
                start,
                end,
                opens,
                closes,
                capacity,
                notes);
    }
}
