package org.jiangtai.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody changed at one event of a series, to be done to others of it: only what is different is taken over. */
record SeriesEdit(EventDraft before, EventDraft after, ZoneId zone) {

    /** The other event with the same change, in the version in which it is stored. */
    EventDraft applyTo(EventDraft other) {
        EventDraft moved = moved(other);
        return new EventDraft(
                other.id(),
                other.version(),
                changed(before.kind(), after.kind(), other.kind()),
                changed(before.title(), after.title(), other.title()),
                changed(before.description(), after.description(), other.description()),
                changedId(before.topicId(), after.topicId(), other.topicId()),
                changedId(before.lecturerId(), after.lecturerId(), other.lecturerId()),
                changed(before.venueId(), after.venueId(), other.venueId()),
                changed(before.language(), after.language(), other.language()),
                moved.startsAt(),
                moved.endsAt(),
                registration(
                        before.registrationOpensAt(), after.registrationOpensAt(), other.registrationOpensAt(), moved),
                registration(
                        before.registrationClosesAt(),
                        after.registrationClosesAt(),
                        moved.registrationClosesAt(),
                        moved),
                changed(before.capacity(), after.capacity(), other.capacity()),
                notes(other.notes()));
    }

    /** The days between stay as they are, the time of day and the length become the same. */
    private EventDraft moved(EventDraft other) {
        if (before.startsAt().equals(after.startsAt()) && before.endsAt().equals(after.endsAt())) {
            return other;
        }
        long days = ChronoUnit.DAYS.between(
                local(before.startsAt()).toLocalDate(), local(after.startsAt()).toLocalDate());
        Instant start = local(other.startsAt())
                .toLocalDate()
                .plusDays(days)
                .atTime(local(after.startsAt()).toLocalTime())
                .atZone(zone)
                .toInstant();
        return other.at(start, start.plus(Duration.between(after.startsAt(), after.endsAt())));
    }

    /** Registration that was set anew begins and ends as long before the start as it does at the changed one. */
    private @Nullable Instant registration(
            @Nullable Instant was, @Nullable Instant is, @Nullable Instant others, EventDraft moved) {
        if (Objects.equals(distance(was, before), distance(is, after))) {
            return others;
        }
        return is == null ? null : moved.startsAt().minus(Duration.between(is, after.startsAt()));
    }

    private static @Nullable Duration distance(@Nullable Instant moment, EventDraft of) {
        return moment == null ? null : Duration.between(moment, of.startsAt());
    }

    private EventNotes notes(EventNotes other) {
        EventNotes was = before.notes();
        EventNotes is = after.notes();
        return new EventNotes(
                changed(was.contactName(), is.contactName(), other.contactName()),
                is.contactPhone(),
                changed(was.remark(), is.remark(), other.remark()),
                changed(was.speakerFromAbroad(), is.speakerFromAbroad(), other.speakerFromAbroad()),
                changed(was.safetyPlan(), is.safetyPlan(), other.safetyPlan()));
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    private static <T> T changed(T was, T is, T other) {
        return was.equals(is) ? other : is;
    }

    private static @Nullable Long changedId(@Nullable Long was, @Nullable Long is, @Nullable Long other) {
        return Objects.equals(was, is) ? other : is;
    }
}
