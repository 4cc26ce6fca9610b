package org.jiangtai.checkin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.registration.Attendance;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was expected and who came: the sheet of an event, and what is entered afterwards from paper. */
@Service
@Transactional
public class AttendanceService implements Attendance {

    private final EntryRepository entries;
    private final RegistrationService registrations;
    private final EventService events;
    private final CurrentPerson current;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    AttendanceService(
            EntryRepository entries,
            RegistrationService registrations,
            EventService events,
            CurrentPerson current,
            ApplicationEventPublisher news,
            Clock clock) {
        this.entries = entries;
        this.registrations = registrations;
        this.events = events;
        this.current = current;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A line of the sheet.
     *
     * @param presentSince null if the person has not come
     */
    public record Line(
            Registration registration,
            @Nullable Long entryId,
            @Nullable Instant presentSince,
            @Nullable EntryMethod method,
            String door) {}

    /** One line for each person with a seat, in the order they registered. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Line> sheet(long eventId) {
        events.require(eventId);
        Map<Long, EntryEntity> first = new HashMap<>();
        for (EntryEntity entry : entries.findAllPresent(eventId)) {
            if (entry.registrationId != null) {
                first.putIfAbsent(entry.registrationId, entry);
            }
        }
        return registrations.of(eventId).stream()
                .filter(registration -> registration.state() == RegistrationState.SEATED)
                .map(registration -> line(registration, first.get(registration.id())))
                .toList();
    }

    /**
     * Enters from paper that somebody was there. The person who enters it answers for it and gives a reason.
     *
     * @param at when the person came, by the paper; not in the future and not before the event's day
     * @throws InvalidInput if the time or the reason is not as it must be
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void signInLate(long registrationId, Instant at, String reason) {
        Registration registration = registrations.lockForEntry(registrationId).orElseThrow(NotFound::new);
        events.require(registration.eventId());
        Event event = events.find(registration.eventId()).orElseThrow(NotFound::new);
        if (registration.state() != RegistrationState.SEATED) {
            throw new InvalidInput("registration", "invalid.late.noSeat");
        }
        if (at.isAfter(clock.instant()) || at.isBefore(event.startsAt().minusSeconds(24 * 3600))) {
            throw new InvalidInput("at", "invalid.late.time");
        }
        if (entries.findPresent(event.id(), registrationId).isPresent()) {
            throw new InvalidInput("registration", "invalid.late.present");
        }
        var entry = new EntryEntity();
        entry.eventId = event.id();
        entry.registrationId = registrationId;
        entry.nonce = UUID.randomUUID().toString();
        entry.method = EntryMethod.LATE;
        entry.door = "";
        entry.happenedAt = at;
        entry.receivedAt = clock.instant();
        entry.reason = Typed.required("reason", reason, 500);
        entry.accountId = current.find().map(SignedIn::accountId).orElse(null);
        entries.saveAndFlush(entry);
        tellPresent(event.id());
    }

    /** Takes back an entry at the desk, with a reason; the entry stays and says so. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void undo(long entryId, String reason) {
        EntryEntity entry = entries.findById(entryId).orElseThrow(NotFound::new);
        events.require(entry.eventId);
        if (entry.undoneAt == null) {
            entry.undoneAt = clock.instant();
            entry.reason = Typed.required("reason", reason, 500);
            entry.accountId = current.find().map(SignedIn::accountId).orElse(null);
            entries.saveAndFlush(entry);
            tellPresent(entry.eventId);
        }
    }

    @Override
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Instant> presentSince(long registrationId) {
        return entries.findPresent(registrationId).map(entry -> entry.happenedAt);
    }

    private void tellPresent(long eventId) {
        news.publishEvent(new PersonCheckedIn(eventId));
    }

    private static Line line(Registration registration, @Nullable EntryEntity entry) {
        return entry == null
                ? new Line(registration, null, null, null, "")
                : new Line(registration, entry.id, entry.happenedAt, entry.method, entry.door);
    }
}
