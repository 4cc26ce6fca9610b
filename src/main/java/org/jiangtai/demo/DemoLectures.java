package org.jiangtai.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiangtai.checkin.DoorLinkService;
import org.jiangtai.checkin.EntryMethod;
import org.jiangtai.checkin.PastEntries;
import org.jiangtai.checkin.PastEntry;
import org.jiangtai.demo.DemoPeople.Known;
import org.jiangtai.demo.DemoPlaces.Placed;
import org.jiangtai.demo.Lecture.Coming;
import org.jiangtai.demo.Lecture.Fate;
import org.jiangtai.demo.Lecture.Guest;
import org.jiangtai.demo.Lecture.Slot;
import org.jiangtai.event.ApprovalService;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventKind;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.event.PastEvents;
import org.jiangtai.registration.PastPerson;
import org.jiangtai.registration.PastRegistrations;
import org.jiangtai.registration.RegistrationState;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores the season's lectures with their people; one transaction for each. */
@Component
@Profile("demo")
class DemoLectures {

    private static final Duration LATER = Duration.ofMinutes(30);

    private final EventService events;
    private final ApprovalService approvals;
    private final PastEvents pastEvents;
    private final PastRegistrations registrations;
    private final PastEntries entries;
    private final DoorLinkService doors;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    DemoLectures(
            EventService events,
            ApprovalService approvals,
            PastEvents pastEvents,
            PastRegistrations registrations,
            PastEntries entries,
            DoorLinkService doors,
            TransactionTemplate transaction,
            Clock clock,
            ZoneId zone) {
        this.events = events;
        this.approvals = approvals;
        this.pastEvents = pastEvents;
        this.registrations = registrations;
        this.entries = entries;
        this.doors = doors;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
    }

    /** What was stored: all events in order, today's, a link for its door, and the ticket of somebody not yet in. */
    record Held(List<Event> events, Event today, String doorToken, String ticketToken) {}

    /** An event with the tickets of those who are not in yet. */
    private record StoredLecture(Event event, List<String> tickets) {}

    Held make(DemoData data, List<Lecture> lectures, Placed placed, Known known) {
        List<StoredLecture> stored = new ArrayList<>();
        for (Lecture lecture : lectures) {
            stored.add(Objects.requireNonNull(
                    transaction.execute(status -> store(data, lecture, draft(lecture.slot(), placed, known)))));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        StoredLecture home = stored.stream()
                .filter(one -> LocalDate.ofInstant(one.event().startsAt(), zone).equals(today))
                .findFirst()
                .orElseThrow();
        String door = doors.makeLink(home.event().id(), data.phrase("door")).token();
        List<Event> all = stored.stream().map(StoredLecture::event).toList();
        work(all);
        return new Held(all, home.event(), door, home.tickets().getLast());
    }

    /** Leaves something on the desks: a draft that waits for the reviewer, and a change that nobody has released. */
    private void work(List<Event> all) {
        all.stream()
                .filter(event -> event.state() == EventState.DRAFT)
                .findFirst()
                .ifPresent(draft -> approvals.apply(List.of(draft.id()), ""));
        all.reversed().stream()
                .filter(event -> event.state() == EventState.OPEN)
                .findFirst()
                .ifPresent(open -> events.move(
                        open.id(),
                        open.version(),
                        open.startsAt().plus(LATER),
                        open.endsAt().plus(LATER),
                        open.clashReason()));
    }

    private StoredLecture store(DemoData data, Lecture lecture, EventDraft draft) {
        String warned = events.clashes(draft).isEmpty() ? "" : data.phrase("at-night");
        if (lecture.fate() == Fate.DRAFT) {
            return new StoredLecture(events.save(draft, warned), List.of());
        }
        String cancelled = lecture.fate() == Fate.CANCELLED ? data.phrase("cancelled") : "";
        Event event = pastEvents.store(draft, warned, cancelled);
        return new StoredLecture(event, people(data, event.id(), lecture));
    }

    private List<String> people(DemoData data, long eventId, Lecture lecture) {
        List<List<PastPerson>> parties = lecture.parties().stream()
                .map(party -> party.stream().map(Guest::person).toList())
                .toList();
        List<PastRegistrations.Stored> stored = registrations.store(eventId, parties);
        List<Guest> guests = lecture.parties().stream().flatMap(List::stream).toList();
        List<PastEntry> past = new ArrayList<>();
        List<String> tickets = new ArrayList<>();
        for (int i = 0; i < guests.size(); i++) {
            Coming came = guests.get(i).came();
            if (came != null) {
                past.add(entry(data, stored.get(i).id(), came));
            } else if (stored.get(i).state() == RegistrationState.SEATED) {
                tickets.add(stored.get(i).token());
            }
        }
        entries.store(eventId, past);
        return tickets;
    }

    private static PastEntry entry(DemoData data, long registrationId, Coming came) {
        boolean late = came.method() == EntryMethod.LATE;
        return new PastEntry(
                registrationId,
                came.method(),
                late ? "" : data.phrase("door"),
                came.at(),
                came.writtenAt(),
                late ? data.phrase("late") : "");
    }

    private static EventDraft draft(Slot slot, Placed placed, Known known) {
        return new EventDraft(
                null,
                0,
                EventKind.LECTURE,
                slot.subject().title(),
                slot.subject().summary(),
                placed.subjects().get(slot.subject().number()),
                known.lecturers().get(slot.speaker().name()),
                Objects.requireNonNull(placed.halls().get(slot.hall().unitCode())),
                slot.language(),
                slot.startsAt(),
                slot.endsAt(),
                slot.opensAt(),
                null,
                slot.capacity());
    }
}
