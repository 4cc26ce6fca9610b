package org.jiangtai.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
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
 * The reconciliation list: what happened at the door and should be looked at by a person. Every settlement says who did
 * it and when, and can be taken back.
 */
@Service
@Transactional
public class ReconciliationService {

    private static final int MOST_NOTE = 500;

    private final DoorCaseRepository cases;
    private final CaseRows shown;
    private final EntryRepository entries;
    private final EntryRows rows;
    private final EntryUndo undoing;
    private final RegistrationService registrations;
    private final EventService events;
    private final CurrentPerson current;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ReconciliationService(
            DoorCaseRepository cases,
            CaseRows shown,
            EntryRepository entries,
            EntryRows rows,
            EntryUndo undoing,
            RegistrationService registrations,
            EventService events,
            CurrentPerson current,
            ApplicationEventPublisher news,
            Clock clock) {
        this.cases = cases;
        this.shown = shown;
        this.entries = entries;
        this.rows = rows;
        this.undoing = undoing;
        this.registrations = registrations;
        this.events = events;
        this.current = current;
        this.news = news;
        this.clock = clock;
    }

    /** The cases of an event, settled ones too, in the order they came. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<DoorCase> of(long eventId) {
        events.require(eventId);
        return shown.shown(cases.findByEventIdOrderById(eventId));
    }

    /** The open cases of all events that the person reaches, the oldest first. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<DoorCase> waiting() {
        return shown.shown(cases.findBySettledAtNullOrderById());
    }

    /** The people with a seat who have not come to a list, whose an entry may be. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<CasePerson> candidates(long eventId, int list) {
        events.require(eventId);
        Set<Long> present = entries.findAllPresent(eventId).stream()
                .filter(entry -> entry.listNumber == list && entry.registrationId != null)
                .map(entry -> entry.registrationId)
                .collect(Collectors.toSet());
        return registrations.of(eventId).stream()
                .filter(person -> person.state() == RegistrationState.SEATED && !present.contains(person.id()))
                .map(person -> new CasePerson(person.id(), (person.maskedName() + " " + person.lastFour()).strip()))
                .toList();
    }

    /**
     * Settles cases: the entry stays, is taken back, or is one of two of the same person.
     *
     * @throws CaseSettled if somebody was faster with one of them; then none is settled
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void settle(Collection<Long> caseIds, Settlement how, String note) {
        if (how == Settlement.ASSIGNED || how == Settlement.WALK_IN) {
            throw new InvalidInput("settlement", "invalid.case.person");
        }
        String why = Typed.optional("note", note, MOST_NOTE);
        caseIds.stream().sorted().forEach(id -> {
            DoorCaseEntity open = lockOpen(id);
            if (how == Settlement.UNDONE) {
                EntryEntity entry = entryOf(open);
                entry.reason = why;
                undoing.takeBack(entry);
            }
            close(open, how, why);
        });
    }

    /**
     * Says whose the entry was.
     *
     * @throws InvalidInput if the person is of another event, or in already
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void assign(long caseId, long registrationId, String note) {
        DoorCaseEntity open = lockOpen(caseId);
        Registration person = registrations
                .lockForEntry(registrationId)
                .filter(found -> found.eventId() == open.eventId)
                .orElseThrow(() -> new InvalidInput("person", "invalid.case.otherEvent"));
        if (entries.findPresentAt(open.eventId, open.listNumber, person.id()).isPresent()) {
            throw new InvalidInput("person", "invalid.late.present");
        }
        give(open, person.id());
        close(open, Settlement.ASSIGNED, Typed.optional("note", note, MOST_NOTE));
    }

    /** Registers whoever it was, and gives them the entry. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void walkIn(long caseId, String name, @Nullable String phone, String note) {
        DoorCaseEntity open = lockOpen(caseId);
        long made =
                registrations.registerWalkIn(open.eventId, name, phone).holder().id();
        open.madeRegistrationId = made;
        give(open, made);
        close(open, Settlement.WALK_IN, Typed.optional("note", note, MOST_NOTE));
    }

    /**
     * Takes settlements back: the cases are open again and the entries are what they were.
     *
     * @throws InvalidInput if the entry cannot be what it was, because its person is in by another one since
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void reopen(Collection<Long> caseIds) {
        caseIds.stream().sorted().forEach(id -> {
            DoorCaseEntity settled = lock(id);
            if (settled.settlement == null) {
                return;
            }
            Settlement how = settled.settlement;
            EntryEntity entry = entryOf(settled);
            if (how == Settlement.UNDONE) {
                bringBack(settled, entry);
            } else if (how == Settlement.ASSIGNED || how == Settlement.WALK_IN) {
                entry.registrationId = settled.wasRegistrationId;
                entry.refusal = settled.wasRefusal;
                entries.saveAndFlush(entry);
                if (settled.madeRegistrationId != null) {
                    registrations.cancel(settled.madeRegistrationId, settled.kind.name());
                    settled.madeRegistrationId = null;
                }
            }
            settled.settlement = null;
            settled.settledAt = null;
            settled.settledBy = null;
            cases.saveAndFlush(settled);
            news.publishEvent(new PersonCheckedIn(settled.eventId));
        });
    }

    private void bringBack(DoorCaseEntity settled, EntryEntity entry) {
        if (entry.registrationId != null
                && entry.refusal == null
                && entries.findPresentAt(settled.eventId, settled.listNumber, entry.registrationId)
                        .isPresent()) {
            throw new InvalidInput("case", "invalid.case.reopen");
        }
        entry.undoneAt = null;
        entries.saveAndFlush(entry);
    }

    private void give(DoorCaseEntity open, long registrationId) {
        EntryEntity entry = entryOf(open);
        if (entry.undoneAt != null) {
            throw new InvalidInput("case", "invalid.case.undone");
        }
        open.wasRefusal = entry.refusal;
        open.wasRegistrationId = entry.registrationId;
        entry.registrationId = registrationId;
        entry.refusal = null;
        entries.saveAndFlush(entry);
    }

    private void close(DoorCaseEntity open, Settlement how, String note) {
        open.settlement = how;
        open.settledAt = clock.instant();
        open.settledBy = current.find().map(person -> person.accountId()).orElse(null);
        open.note = note;
        cases.saveAndFlush(open);
        news.publishEvent(new PersonCheckedIn(open.eventId));
    }

    private EntryEntity entryOf(DoorCaseEntity one) {
        if (one.entryId == null) {
            throw new NotFound();
        }
        return entries.findById(one.entryId).orElseThrow(NotFound::new);
    }

    private DoorCaseEntity lockOpen(long caseId) {
        DoorCaseEntity found = lock(caseId);
        if (!found.isOpen()) {
            throw new CaseSettled();
        }
        return found;
    }

    /** The door's turn first, as everybody who changes an entry takes it. */
    private DoorCaseEntity lock(long caseId) {
        long eventId = cases.findEventIdById(caseId).orElseThrow(NotFound::new);
        events.require(eventId);
        rows.takeTurn(eventId);
        return cases.lockById(caseId).orElseThrow(NotFound::new);
    }
}
