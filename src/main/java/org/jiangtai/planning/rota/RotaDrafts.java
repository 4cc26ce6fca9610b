package org.jiangtai.planning.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventKind;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.Venue;
import org.jiangtai.speaker.LecturerTerms;

/** Sessions as the drafts of events that they become. */
final class RotaDrafts {

    private final RotaModel model;
    private final RotaFacts facts;
    private final Map<Long, LecturerTerms> lecturers;

    private final Map<Long, Event> events;

    /** @param events those of the sessions that are events already and are to be changed */
    RotaDrafts(RotaModel model, Collection<Event> events) {
        this.model = model;
        this.events = events.stream().collect(Collectors.toMap(Event::id, Function.identity()));
        this.facts = model.facts();
        this.lecturers = facts.lecturers().stream().collect(Collectors.toMap(LecturerTerms::id, Function.identity()));
    }

    /** The sessions that can become something: they are placed, their day is to come, and their hall is still there. */
    List<RotaRow> possible() {
        return model.rows().stream()
                .filter(row ->
                        row.isChanged() && row.at() != null && row.at().day().isAfter(facts.today()))
                .filter(row -> row.topicId() != null && facts.topics().containsKey(row.topicId()))
                .filter(row -> hall(row).isPresent())
                .toList();
    }

    /** Whether the event that a session is already is still to come. */
    boolean isOn(RotaRow row) {
        Event event = row.eventId() == null ? null : events.get(row.eventId());
        return event != null && !event.state().isOver();
    }

    /** Whether its day is one that is new to it and for which approval would come too late by now. */
    boolean isLate(RotaRow row) {
        RotaStand at = Objects.requireNonNull(row.at());
        boolean isNew = row.before() == null || !row.before().day().equals(at.day());
        return isNew && at.day().isBefore(facts.firstDay());
    }

    /** A new event, or the one that it is already as it is to be. */
    EventDraft draft(RotaRow row) {
        Event event = row.eventId() == null ? null : events.get(row.eventId());
        EventDraft fresh = fresh(row);
        return event == null ? fresh : changed(event, fresh, row);
    }

    /**
     * The event keeps what people wrote into it; its hours stay where only somebody else speaks, its title and its
     * language where the same is told by somebody who can.
     */
    private EventDraft changed(Event event, EventDraft fresh, RotaRow row) {
        EventDraft kept = EventDraft.of(event).by(fresh.lecturerId()).inHall(fresh.venueId());
        RotaStand at = Objects.requireNonNull(row.at());
        if (!Objects.equals(event.topicId(), fresh.topicId())) {
            kept = kept.telling(fresh);
        } else if (!lecturer(at).languages().contains(event.language())) {
            kept = kept.in(fresh.language());
        }
        int seats = hall(row).orElseThrow().capacity();
        if (!Objects.equals(event.venueId(), fresh.venueId()) && event.capacity() > seats) {
            kept = kept.withSeats(Math.max(event.taken(), seats));
        }
        return row.isWhenItWas(at) ? kept : kept.at(fresh.startsAt(), fresh.endsAt());
    }

    private LecturerTerms lecturer(RotaStand at) {
        return Objects.requireNonNull(lecturers.get(at.lecturerId()));
    }

    private EventDraft fresh(RotaRow row) {
        RotaStand at = Objects.requireNonNull(row.at());
        Topic topic = Objects.requireNonNull(facts.topics().get(row.topicId()));
        LecturerTerms lecturer = lecturer(at);
        Venue hall = hall(row).orElseThrow();
        return new EventDraft(
                null,
                0,
                EventKind.LECTURE,
                topic.title(),
                topic.summary(),
                topic.id(),
                lecturer.id(),
                hall.id(),
                model.content(row).languageOf(lecturer, topic),
                start(at),
                end(at, topic),
                null,
                null,
                Math.min(hall.capacity(), topic.maxPeople()));
    }

    /** When a session begins: at the hour that its order wishes, else when the half-day does. */
    Instant start(RotaRow row) {
        RotaStand at = Objects.requireNonNull(row.at());
        RotaWish wish = model.wish(row);
        return wish == null ? start(at) : instant(at.day().atTime(wish.start(at.day(), RotaHours.number(at.part()))));
    }

    private Instant start(RotaStand at) {
        return instant(at.day().atTime(facts.hours().of(at.part()).from()));
    }

    /** After as long as the topic takes; that one is longer than a half-day is said before it is searched. */
    private Instant end(RotaStand at, Topic topic) {
        return start(at).plus(Duration.ofMinutes(topic.minutes()));
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(facts.zone()).toInstant();
    }

    private Optional<Venue> hall(RotaRow row) {
        return facts.hall(row.venueId()).filter(hall -> hall.unitId() == row.unitId() || row.orderId() != null);
    }
}
