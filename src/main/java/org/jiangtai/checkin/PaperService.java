package org.jiangtai.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AccountChoice;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.registration.Holder;
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

/**
 * Late sign-in: what stands on paper is entered afterwards, with a reason and an approver. It counts at once and is
 * marked as not confirmed until the approver has looked at it.
 */
@Service
@Transactional
public class PaperService {

    private static final int MOST_REASON = 500;
    private static final Duration DAY_BEFORE = Duration.ofDays(1);

    private final EntryRepository entries;
    private final EntryRows rows;
    private final EntryUndo undoing;
    private final PaperBatchRepository batches;
    private final PaperLineRepository lines;
    private final RegistrationService registrations;
    private final EventService events;
    private final Approvers approvers;
    private final CurrentPerson current;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    PaperService(
            EntryRepository entries,
            EntryRows rows,
            EntryUndo undoing,
            PaperBatchRepository batches,
            PaperLineRepository lines,
            RegistrationService registrations,
            EventService events,
            Approvers approvers,
            CurrentPerson current,
            ApplicationEventPublisher news,
            Clock clock) {
        this.entries = entries;
        this.rows = rows;
        this.undoing = undoing;
        this.batches = batches;
        this.lines = lines;
        this.registrations = registrations;
        this.events = events;
        this.approvers = approvers;
        this.current = current;
        this.news = news;
        this.clock = clock;
    }

    /** Whom the current person may name as approver for an event. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<AccountChoice> approvers(long eventId) {
        return approvers.of(events.require(eventId));
    }

    /**
     * Enters that somebody of the list was there.
     *
     * @param at when the person came, by the paper: not in the future and not earlier than a day before the event
     * @throws InvalidInput if the reason, the approver or the time is not as it must be, or the person is in already
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public PaperEntry enter(PaperHead head, long registrationId, Instant at) {
        Event event = checked(head, at);
        PaperBatchEntity batch = batch(head);
        Registration registration = registrations
                .lockForEntry(registrationId)
                .filter(found -> found.eventId() == event.id())
                .orElseThrow(NotFound::new);
        if (registration.state() != RegistrationState.SEATED) {
            throw new InvalidInput("registration", "invalid.late.noSeat");
        }
        if (entries.findPresentAt(event.id(), head.list(), registrationId).isPresent()) {
            throw new InvalidInput("registration", "invalid.late.present");
        }
        return store(batch, registration.id(), registration.maskedName(), at, false);
    }

    /**
     * Registers somebody who stands on the paper and on no list, and enters them.
     *
     * @param phone may be empty
     * @throws InvalidInput as above, or if the name or the phone is none
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public PaperEntry enterWalkIn(PaperHead head, String name, @Nullable String phone, Instant at) {
        Event event = checked(head, at);
        PaperBatchEntity batch = batch(head);
        Holder made = registrations.registerWalkIn(event.id(), name, phone).holder();
        return store(batch, made.id(), made.maskedName(), at, true);
    }

    /**
     * Takes back a line that one has just typed; whoever was registered with it is taken off again.
     *
     * @throws AlreadyDecided once the approver has decided
     * @throws NotYourDecision if somebody else typed it
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void undo(long lineId) {
        PaperLineEntity line = lines.findById(lineId).orElseThrow(NotFound::new);
        undoing.locked(line.entryId);
        PaperBatchEntity batch = batches.lockById(line.batchId).orElseThrow(NotFound::new);
        events.require(batch.eventId);
        if (batch.enteredBy != self()) {
            throw new NotYourDecision();
        }
        if (batch.decidedAt != null) {
            throw new AlreadyDecided();
        }
        takeBack(line, batch.reason);
    }

    /** Takes one line back, and the registration that was made with it. */
    void takeBack(PaperLineEntity line, String why) {
        EntryEntity entry = undoing.locked(line.entryId);
        if (entry.undoneAt != null) {
            return;
        }
        entry.reason = why;
        entry.accountId = self();
        undoing.takeBack(entry);
        if (line.walkIn && entry.registrationId != null) {
            registrations.cancel(entry.registrationId, why);
        }
    }

    private Event checked(PaperHead head, Instant at) {
        events.require(head.eventId());
        Event event = events.find(head.eventId()).orElseThrow(NotFound::new);
        Typed.required("reason", head.reason(), MOST_REASON);
        approvers.require(event, head.approverId());
        if (at.isAfter(clock.instant()) || at.isBefore(event.startsAt().minus(DAY_BEFORE))) {
            throw new InvalidInput("at", "invalid.late.time");
        }
        return event;
    }

    /** The door's turn is taken first, then the batch, then the seats: here as where it is decided. */
    private PaperBatchEntity batch(PaperHead head) {
        rows.takeTurn(head.eventId());
        String reason = Typed.required("reason", head.reason(), MOST_REASON);
        return batches.lockOpen(head.eventId(), head.list(), self(), head.approverId(), reason).stream()
                .findFirst()
                .orElseGet(() -> {
                    var fresh = new PaperBatchEntity();
                    fresh.eventId = head.eventId();
                    fresh.listNumber = head.list();
                    fresh.reason = reason;
                    fresh.enteredBy = self();
                    fresh.approverId = head.approverId();
                    fresh.openedAt = clock.instant();
                    return batches.saveAndFlush(fresh);
                });
    }

    private PaperEntry store(PaperBatchEntity batch, long registrationId, String who, Instant at, boolean walkIn) {
        var entry = new EntryEntity();
        entry.eventId = batch.eventId;
        entry.listNumber = batch.listNumber;
        entry.registrationId = registrationId;
        entry.nonce = UUID.randomUUID().toString();
        entry.method = EntryMethod.LATE;
        entry.door = "";
        entry.happenedAt = at;
        entry.receivedAt = clock.instant();
        entry.reason = batch.reason;
        entry.accountId = self();
        entries.saveAndFlush(entry);
        var line = new PaperLineEntity();
        line.batchId = batch.id;
        line.entryId = entry.id;
        line.walkIn = walkIn;
        lines.saveAndFlush(line);
        news.publishEvent(new PersonCheckedIn(batch.eventId));
        return new PaperEntry(line.id, registrationId, who, at, walkIn, false);
    }

    private long self() {
        return current.require().accountId();
    }
}
