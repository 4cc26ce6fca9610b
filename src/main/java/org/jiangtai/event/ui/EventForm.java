package org.jiangtai.event.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventKind;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.Lecturer;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into the fields and what one choice implies for the others: a topic its title and length, a hall its
 * seats, a start its end. Nothing that a person typed is overwritten.
 */
final class EventForm {

    private static final int NO_SEATS = 0;
    private static final long NO_VENUE = 0;
    private static final long USUAL_MINUTES = 90;

    private final EventFields in;
    private final EventChoices choices;
    private final Moments moments;
    private final Runnable changed;
    private @Nullable Long id;
    private long version;
    private boolean busy;

    EventForm(EventFields fields, EventChoices choices, Moments moments, Runnable changed) {
        this.in = fields;
        this.choices = choices;
        this.moments = moments;
        this.changed = changed;
        in.topic.addValueChangeListener(change -> follow(() -> topicChosen(change.getOldValue(), change.getValue())));
        in.kind.addValueChangeListener(change -> follow(() -> {}));
        in.venue.addValueChangeListener(change -> in.notes.suggest(change.getValue()));
        in.unit.addValueChangeListener(change -> follow(() -> unitChosen(change.getValue())));
        in.venue.addValueChangeListener(change -> follow(() -> venueChosen(change.getOldValue(), change.getValue())));
        in.start.addValueChangeListener(change -> follow(() -> startChosen(change.getOldValue(), change.getValue())));
        in.end.addValueChangeListener(change -> follow(() -> {}));
        in.lecturer.addValueChangeListener(change -> follow(() -> {}));
        in.language.addValueChangeListener(change -> follow(() -> {}));
        in.capacity.addValueChangeListener(change -> follow(() -> {}));
    }

    /** Fills the fields with an event that is changed. */
    void read(Event event, Supplier<String> phoneInFull) {
        read(EventDraft.of(event), event.notes().contactPhone(), phoneInFull);
    }

    /** Fills the fields for a new event, as a copy has them; a phone is not copied. */
    void read(EventDraft draft) {
        read(draft, "", () -> "");
    }

    /** Also with what can no longer be chosen for a new one. */
    private void read(EventDraft draft, @Nullable String known, Supplier<String> phoneInFull) {
        String maskedPhone = known == null ? "" : known;
        busy = true;
        id = draft.id();
        version = draft.version();
        in.kind.setValue(draft.kind());
        in.topic.setItems(choices.topicsWith(draft.topicId()));
        choices.topic(draft.topicId()).ifPresent(in.topic::setValue);
        in.title.setValue(draft.title());
        in.description.setValue(draft.description());
        choices.venue(draft.venueId()).ifPresent(venue -> {
            choices.unit(venue.unitId()).ifPresent(in.unit::setValue);
            in.venue.setItems(choices.venuesOf(in.unit.getValue()));
            in.venue.setValue(venue);
        });
        in.lecturer.setItems(choices.lecturersWith(draft.lecturerId()));
        choices.lecturer(draft.lecturerId()).ifPresent(in.lecturer::setValue);
        in.language.setValue(draft.language());
        in.start.setValue(moments.local(draft.startsAt()));
        in.end.setValue(moments.local(draft.endsAt()));
        in.capacity.setValue(draft.capacity());
        in.opens.setValue(local(draft.registrationOpensAt()));
        in.closes.setValue(local(draft.registrationClosesAt()));
        in.notes.read(draft.notes(), maskedPhone, phoneInFull);
        in.notes.suggest(in.venue.getValue());
        busy = false;
        showLength();
        changed.run();
    }

    /** Begins a new event at this time; without an end it gets the usual length. */
    void begin(LocalDateTime start, @Nullable LocalDateTime end) {
        in.start.setValue(start);
        if (end != null) {
            in.end.setValue(end);
        }
    }

    /** Begins a new event at a unit, as if somebody had chosen it. */
    void heldBy(long unitId) {
        choices.unit(unitId).filter(unit -> choices.units().contains(unit)).ifPresent(in.unit::setValue);
    }

    /** Begins a new event of a theme: only its topics can be chosen, and a single one is. */
    void ofTheme(long themeId) {
        List<Topic> topics = choices.topicsWith(null).stream()
                .filter(topic -> topic.themeId() == themeId)
                .toList();
        if (!topics.isEmpty()) {
            in.topic.setItems(topics);
        }
        if (topics.size() == 1) {
            in.topic.setValue(topics.getFirst());
        }
    }

    /** Begins a new event of a lecturer. */
    void spokenBy(long lecturerId) {
        choices.lecturersWith(null).stream()
                .filter(lecturer -> lecturer.id() == lecturerId)
                .findFirst()
                .ifPresent(in.lecturer::setValue);
    }

    /**
     * What is typed.
     *
     * @throws InvalidInput if something is missing without which there is no draft
     */
    EventDraft draft() {
        return new EventDraft(
                id,
                version,
                in.kind.getValue(),
                in.title.getValue(),
                in.description.getValue(),
                in.topic.getOptionalValue().map(Topic::id).orElse(null),
                in.lecturer.getOptionalValue().map(Lecturer::id).orElse(null),
                in.venue.getOptionalValue().map(Venue::id).orElse(NO_VENUE),
                in.language.getValue(),
                required("startsAt", in.start.getValue()),
                required("endsAt", in.end.getValue()),
                instant("registrationOpensAt", in.opens.getValue()),
                instant("registrationClosesAt", in.closes.getValue()),
                in.capacity.getOptionalValue().orElse(NO_SEATS),
                in.notes.notes());
    }

    EventKind kind() {
        return in.kind.getValue();
    }

    /** What is typed, as soon as there is enough of it to look for clashes. */
    Optional<EventDraft> draftSoFar() {
        boolean enough = !in.start.isEmpty()
                && !in.end.isEmpty()
                && in.start.getValue().isBefore(in.end.getValue())
                && !(in.venue.isEmpty() && in.lecturer.isEmpty());
        try {
            return enough ? Optional.of(draft()) : Optional.empty();
        } catch (InvalidInput notYet) {
            // A time that does not exist is refused with its sentence when the form is saved.
            return Optional.empty();
        }
    }

    /** The event that is changed; only asked where one is. */
    long id() {
        return Objects.requireNonNull(id);
    }

    /** Takes over the version that is stored now: the next save overwrites it knowingly. */
    void overwrite(long storedVersion) {
        version = storedVersion;
    }

    /** Lets a choice have its consequences, once, and then says that something changed. */
    private void follow(Runnable consequence) {
        if (busy) {
            return;
        }
        busy = true;
        try {
            consequence.run();
        } finally {
            busy = false;
        }
        showLength();
        changed.run();
    }

    private void topicChosen(@Nullable Topic old, @Nullable Topic chosen) {
        if (chosen == null) {
            return;
        }
        if (in.title.isEmpty() || (old != null && old.title().equals(in.title.getValue()))) {
            in.title.setValue(chosen.title());
        }
        if (!in.start.isEmpty()) {
            in.end.setValue(in.start.getValue().plusMinutes(chosen.minutes()));
        }
    }

    private void unitChosen(@Nullable Unit chosen) {
        Venue before = in.venue.getValue();
        List<Venue> there = choices.venuesOf(chosen);
        in.venue.setItems(there);
        if (before != null && there.contains(before)) {
            in.venue.setValue(before);
        } else if (chosen != null && there.size() == 1) {
            in.venue.setValue(there.getFirst());
            seatsOf(before, there.getFirst());
        }
    }

    private void venueChosen(@Nullable Venue old, @Nullable Venue chosen) {
        if (chosen == null) {
            return;
        }
        seatsOf(old, chosen);
        if (in.unit.isEmpty()) {
            choices.unit(chosen.unitId()).ifPresent(in.unit::setValue);
            in.venue.setItems(choices.venuesOf(in.unit.getValue()));
            in.venue.setValue(chosen);
        }
    }

    private void seatsOf(@Nullable Venue old, Venue chosen) {
        boolean untouched =
                in.capacity.isEmpty() || (old != null && Objects.equals(in.capacity.getValue(), old.capacity()));
        if (untouched) {
            in.capacity.setValue(chosen.capacity());
        }
    }

    /** The end follows the start, so the length stays what it was. */
    private void startChosen(@Nullable LocalDateTime old, @Nullable LocalDateTime chosen) {
        if (chosen == null) {
            return;
        }
        long minutes =
                in.topic.getOptionalValue().map(topic -> (long) topic.minutes()).orElse(USUAL_MINUTES);
        if (old != null && !in.end.isEmpty() && old.isBefore(in.end.getValue())) {
            minutes = Duration.between(old, in.end.getValue()).toMinutes();
        }
        in.end.setValue(chosen.plusMinutes(minutes));
    }

    private void showLength() {
        boolean known =
                !in.start.isEmpty() && !in.end.isEmpty() && in.start.getValue().isBefore(in.end.getValue());
        in.end.setHelperText(
                known
                        ? in.getTranslation(
                                "event.field.length",
                                Duration.between(in.start.getValue(), in.end.getValue())
                                        .toMinutes())
                        : "");
    }

    private Instant required(String field, @Nullable LocalDateTime typed) {
        if (typed == null) {
            throw new InvalidInput(field, "invalid.empty");
        }
        return moments.instant(field, typed);
    }

    private @Nullable Instant instant(String field, @Nullable LocalDateTime typed) {
        return typed == null ? null : moments.instant(field, typed);
    }

    private @Nullable LocalDateTime local(@Nullable Instant moment) {
        return moment == null ? null : moments.local(moment);
    }
}
