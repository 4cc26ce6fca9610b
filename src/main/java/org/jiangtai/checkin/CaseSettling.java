package org.jiangtai.checkin;

import java.time.Clock;
import org.jiangtai.checkin.EntryUndo.TakenBack;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Settles one case of the door. The case keeps what that did to its entry, for {@link CaseReopening}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseSettling {

    private final DoorCaseRepository cases;
    private final EntryRepository entries;
    private final EntryRows rows;
    private final EntryUndo undoing;
    private final RegistrationService registrations;
    private final CurrentPerson current;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    CaseSettling(
            DoorCaseRepository cases,
            EntryRepository entries,
            EntryRows rows,
            EntryUndo undoing,
            RegistrationService registrations,
            CurrentPerson current,
            ApplicationEventPublisher news,
            Clock clock) {
        this.cases = cases;
        this.entries = entries;
        this.rows = rows;
        this.undoing = undoing;
        this.registrations = registrations;
        this.current = current;
        this.news = news;
        this.clock = clock;
    }

    /** @throws CaseSettled if somebody was faster */
    void settle(long caseId, Settlement how, String note) {
        DoorCaseEntity open = lockOpen(caseId);
        if (how == Settlement.UNDONE) {
            EntryEntity entry = entryOf(open);
            if (entry.undoneAt == null) {
                entry.reason = note;
            }
            TakenBack back = undoing.takeBack(entry);
            open.tookBack = back.did();
            open.stoodInEntryId = back.standsIn();
            open.endedRegistrationId = back.tookOff();
        }
        close(open, how, note);
    }

    /** @throws InvalidInput if the person is of another event, or in already */
    void assign(long caseId, long registrationId, String note) {
        DoorCaseEntity open = lockOpen(caseId);
        Registration person = registrations
                .lockForEntry(registrationId)
                .filter(found -> found.eventId() == open.eventId)
                .orElseThrow(() -> new InvalidInput("person", "invalid.case.otherEvent"));
        if (entries.findPresentAt(open.eventId, open.listNumber, person.id()).isPresent()) {
            throw new InvalidInput("person", "invalid.late.present");
        }
        give(open, person.id());
        close(open, Settlement.ASSIGNED, note);
    }

    void walkIn(long caseId, String name, @Nullable String phone, String note) {
        DoorCaseEntity open = lockOpen(caseId);
        long made =
                registrations.registerWalkIn(open.eventId, name, phone).holder().id();
        open.madeRegistrationId = made;
        give(open, made);
        close(open, Settlement.WALK_IN, note);
    }

    private void give(DoorCaseEntity open, long registrationId) {
        EntryEntity entry = entryOf(open);
        if (entry.undoneAt != null) {
            throw new InvalidInput("case", "invalid.case.undone");
        }
        open.wasRefusal = entry.refusal;
        open.wasRegistrationId = entry.registrationId;
        open.gaveRegistrationId = registrationId;
        if (entry.counts() && entry.registrationId != null) {
            rows.changed(entry, entry.registrationId, false);
        }
        entry.registrationId = registrationId;
        entry.refusal = null;
        entries.saveAndFlush(entry);
        rows.changed(entry, registrationId, true);
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
    DoorCaseEntity lock(long caseId) {
        rows.takeTurn(cases.findEventIdById(caseId).orElseThrow(NotFound::new));
        return cases.lockById(caseId).orElseThrow(NotFound::new);
    }
}
