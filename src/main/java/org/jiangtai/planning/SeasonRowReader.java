package org.jiangtai.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventKind;
import org.jiangtai.event.EventNotes;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.SheetTable;
import org.jiangtai.shared.Typed;
import org.jiangtai.shared.TypedDay;
import org.jiangtai.speaker.LecturerName;
import org.jspecify.annotations.Nullable;

/** Reads one row beside the event that it names, if it names one, and says what would become of it. */
final class SeasonRowReader {

    private static final Duration USUAL = Duration.ofMinutes(90);
    private static final int TITLE_LENGTH = 120;
    private static final int REMARK_LENGTH = 1000;

    private final SeasonNames names;
    private final Moments moments;
    private final ZoneId zone;
    private final LocalDate today;
    private final SheetTable<SeasonImportColumn> table;
    private final SheetTable.Row<SeasonImportColumn> row;
    private final @Nullable Event kept;
    private final List<SeasonRow.Problem> problems = new ArrayList<>();
    private final List<SeasonRow.Change> changes = new ArrayList<>();
    private boolean ownTitle;

    SeasonRowReader(
            SeasonNames names,
            Moments moments,
            ZoneId zone,
            LocalDate today,
            SheetTable<SeasonImportColumn> table,
            SheetTable.Row<SeasonImportColumn> row,
            @Nullable Event kept) {
        this.names = names;
        this.moments = moments;
        this.zone = zone;
        this.today = today;
        this.table = table;
        this.row = row;
        this.kept = kept;
    }

    void refuse(SeasonImportColumn column, InvalidInput reason) {
        problems.add(new SeasonRow.Problem(column, reason));
    }

    /** @param version the event's when the file was made */
    SeasonRow read(String sheet, @Nullable Long version) {
        EventDraft draft = draft();
        compare(draft);
        boolean outdated = kept != null && version != null && kept.version() != version && !changes.isEmpty();
        if (kept != null && !changes.isEmpty() && !outdated && kept.state().isOver()) {
            refuse(SeasonImportColumn.NUMBER, new InvalidInput("number", "planning.wrong.over"));
        }
        SeasonRowStatus status = status(outdated);
        boolean saved = status == SeasonRowStatus.NEW || status == SeasonRowStatus.CHANGED;
        return new SeasonRow(
                sheet,
                row.number(),
                status,
                kept == null ? null : kept.id(),
                row.cells(),
                List.copyOf(changes),
                List.copyOf(problems),
                List.of(),
                ownTitle,
                saved ? draft : null);
    }

    private SeasonRowStatus status(boolean outdated) {
        if (!problems.isEmpty()) {
            return SeasonRowStatus.WRONG;
        }
        if (kept == null) {
            return SeasonRowStatus.NEW;
        }
        if (outdated) {
            return SeasonRowStatus.OUTDATED;
        }
        return changes.isEmpty() ? SeasonRowStatus.UNCHANGED : SeasonRowStatus.CHANGED;
    }

    /** What the row asks for; null where a cell cannot be read. */
    private @Nullable EventDraft draft() {
        Venue venue = cell(
                SeasonImportColumn.PLACE,
                () -> names.place(row.get(SeasonImportColumn.PLACE), kept == null ? null : kept.venueId()));
        String typedTitle = cell(SeasonImportColumn.TOPIC, this::title);
        Topic topic = typedTitle == null || isKeptTitle(typedTitle)
                ? null
                : cell(SeasonImportColumn.TOPIC, () -> topic(typedTitle));
        LocalDate day = cell(SeasonImportColumn.DATE, () -> TypedDay.parse(row.get(SeasonImportColumn.DATE), near()));
        TypedHours hours = cell(SeasonImportColumn.TIME, () -> TypedHours.parse(row.get(SeasonImportColumn.TIME)));
        LecturerName lecturer = row.get(SeasonImportColumn.LECTURER).isEmpty()
                ? null
                : cell(
                        SeasonImportColumn.LECTURER,
                        () -> names.lecturer(
                                row.get(SeasonImportColumn.LECTURER), kept == null ? null : kept.lecturerId()));
        EventNotes notes = notes();
        Span span = day == null || hours == null ? null : cell(SeasonImportColumn.TIME, () -> span(day, hours, topic));
        if (!problems.isEmpty() || venue == null || typedTitle == null || span == null) {
            return null;
        }
        Long lecturerId = table.has(SeasonImportColumn.LECTURER)
                ? (lecturer == null ? null : lecturer.id())
                : (kept == null ? null : kept.lecturerId());
        return kept == null
                ? fresh(venue, typedTitle, topic, lecturerId, span, notes)
                : changed(kept, venue, typedTitle, topic, lecturerId, span, notes);
    }

    private record Span(Instant start, Instant end) {}

    private EventDraft fresh(
            Venue venue, String title, @Nullable Topic topic, @Nullable Long lecturerId, Span span, EventNotes notes) {
        ownTitle = topic == null;
        return new EventDraft(
                null,
                0,
                EventKind.LECTURE,
                topic == null ? title : topic.title(),
                "",
                topic == null ? null : topic.id(),
                lecturerId,
                venue.id(),
                languageOf(topic),
                span.start(),
                span.end(),
                null,
                null,
                venue.capacity(),
                notes);
    }

    /** A topic that is not given in Mandarin is planned in the first of its languages. */
    private static SpokenLanguage languageOf(@Nullable Topic topic) {
        return topic == null || topic.languages().contains(SpokenLanguage.MANDARIN)
                ? SpokenLanguage.MANDARIN
                : topic.languages().stream().sorted().findFirst().orElse(SpokenLanguage.MANDARIN);
    }

    private EventDraft changed(
            Event event,
            Venue venue,
            String title,
            @Nullable Topic topic,
            @Nullable Long lecturerId,
            Span span,
            EventNotes notes) {
        EventDraft base = EventDraft.of(event).at(span.start(), span.end());
        boolean sameTitle = isKeptTitle(title);
        ownTitle = !sameTitle && topic == null;
        Long topicId = sameTitle ? event.topicId() : topic == null ? null : Long.valueOf(topic.id());
        String newTitle = topic == null ? title : topic.title();
        return new EventDraft(
                base.id(),
                base.version(),
                base.kind(),
                sameTitle ? event.title() : newTitle,
                base.description(),
                topicId,
                lecturerId,
                venue.id(),
                base.language(),
                base.startsAt(),
                base.endsAt(),
                base.registrationOpensAt(),
                base.registrationClosesAt(),
                base.capacity(),
                notes);
    }

    private String title() {
        return Typed.required("title", row.get(SeasonImportColumn.TOPIC), TITLE_LENGTH);
    }

    /** What is called as it was stays what it was, however many topics are called so by now. */
    private boolean isKeptTitle(String title) {
        return kept != null && SeasonNames.key(title).equals(SeasonNames.key(kept.title()));
    }

    private @Nullable Topic topic(String title) {
        return names.topic(title, kept == null ? null : kept.topicId());
    }

    private EventNotes notes() {
        EventNotes before = kept == null ? EventNotes.NONE : kept.notes();
        String contact = text(
                SeasonImportColumn.CONTACT,
                before.contactName(),
                typed -> PersonName.parse(typed).value());
        String remark = text(
                SeasonImportColumn.REMARK, before.remark(), typed -> Typed.optional("remark", typed, REMARK_LENGTH));
        // The number belongs to whoever was named before.
        String phone = contact.equals(before.contactName()) ? null : "";
        return new EventNotes(contact, phone, remark, before.speakerFromAbroad(), before.safetyPlan());
    }

    /** A column that the file does not have leaves what is kept; an empty cell wipes it out. */
    private String text(SeasonImportColumn column, String before, UnaryOperator<String> parse) {
        if (!table.has(column)) {
            return before;
        }
        String typed = row.get(column);
        String read = typed.isEmpty() ? "" : cell(column, () -> parse.apply(typed));
        return read == null ? before : read;
    }

    private Span span(LocalDate day, TypedHours hours, @Nullable Topic topic) {
        Duration usual = topic == null ? USUAL : Duration.ofMinutes(topic.minutes());
        if (kept != null) {
            usual = Duration.between(kept.startsAt(), kept.endsAt());
        }
        LocalDateTime start = hours.startOn(day);
        LocalDateTime end = hours.endOn(day, usual);
        // The hours say nothing of a night or of several days: where they are the kept ones, so is the length.
        if (kept != null
                && hours.end() != null
                && moments.local(kept.startsAt()).toLocalTime().equals(start.toLocalTime())
                && moments.local(kept.endsAt()).toLocalTime().equals(end.toLocalTime())) {
            end = start.plus(usual);
        }
        if (!end.isAfter(start)) {
            throw new InvalidInput("endsAt", "planning.wrong.ends");
        }
        for (LocalDateTime moment : List.of(start, end)) {
            if (zone.getRules().getValidOffsets(moment).isEmpty()) {
                throw new InvalidInput("startsAt", "planning.wrong.noTime", row.get(SeasonImportColumn.TIME));
            }
        }
        return new Span(moments.instant(start), moments.instant(end));
    }

    private LocalDate near() {
        return kept == null ? today : moments.date(kept.startsAt());
    }

    private void compare(@Nullable EventDraft draft) {
        if (kept == null || draft == null) {
            return;
        }
        compare(SeasonImportColumn.DATE, moments.day(kept.startsAt()), moments.day(draft.startsAt()));
        compare(
                SeasonImportColumn.TIME,
                hours(kept.startsAt(), kept.endsAt()),
                hours(draft.startsAt(), draft.endsAt()));
        if (kept.venueId() != draft.venueId()) {
            compare(SeasonImportColumn.PLACE, names.placeOf(kept), row.get(SeasonImportColumn.PLACE));
        }
        compare(SeasonImportColumn.TOPIC, kept.title(), draft.title());
        if (!Objects.equals(kept.lecturerId(), draft.lecturerId())) {
            compare(SeasonImportColumn.LECTURER, names.lecturerOf(kept), row.get(SeasonImportColumn.LECTURER));
        }
        compare(
                SeasonImportColumn.CONTACT,
                kept.notes().contactName(),
                draft.notes().contactName());
        compare(SeasonImportColumn.REMARK, kept.notes().remark(), draft.notes().remark());
    }

    private void compare(SeasonImportColumn column, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new SeasonRow.Change(column, before, after));
        }
    }

    private String hours(Instant start, Instant end) {
        return moments.clock(start) + "-" + moments.clock(end);
    }

    private <T> @Nullable T cell(SeasonImportColumn column, Supplier<@Nullable T> parse) {
        try {
            return parse.get();
        } catch (InvalidInput reason) {
            refuse(column, reason);
            return null;
        }
    }
}
