package org.jiangtai.checkin;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.registration.Holder;
import org.jiangtai.registration.NoSeatLeft;
import org.jiangtai.registration.OnTheSpot;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.registration.TicketHolders;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the settlement of a case back. Only what the settlement itself did is undone; and where what was before no longer
 * fits, nothing is, with a sentence that says what stands against it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseReopening {

    private static final Set<Refusal> LET_IN_WITHOUT_SEAT = Set.of(Refusal.CANCELLED, Refusal.NOT_APPROVED);

    private final DoorCaseRepository cases;
    private final CaseSettling settling;
    private final EntryRepository entries;
    private final EntryRows rows;
    private final EventDoors doors;
    private final TicketHolders holders;
    private final RegistrationService registrations;
    private final OnTheSpot onTheSpot;
    private final ApplicationEventPublisher news;
    private final Texts texts;

    CaseReopening(
            DoorCaseRepository cases,
            CaseSettling settling,
            EntryRepository entries,
            EntryRows rows,
            EventDoors doors,
            TicketHolders holders,
            RegistrationService registrations,
            OnTheSpot onTheSpot,
            ApplicationEventPublisher news,
            Texts texts) {
        this.cases = cases;
        this.settling = settling;
        this.entries = entries;
        this.rows = rows;
        this.doors = doors;
        this.holders = holders;
        this.registrations = registrations;
        this.onTheSpot = onTheSpot;
        this.news = news;
        this.texts = texts;
    }

    /** @throws InvalidInput if the entry cannot be what it was before */
    void reopen(long caseId) {
        DoorCaseEntity settled = settling.lock(caseId);
        if (settled.settlement == null) {
            return;
        }
        switch (settled.settlement) {
            case UNDONE -> bringBack(settled);
            case ASSIGNED, WALK_IN -> takeAway(settled);
            case KEPT, SAME_PERSON -> {
                // The entry is what it was.
            }
        }
        settled.settlement = null;
        settled.settledAt = null;
        settled.settledBy = null;
        cases.saveAndFlush(settled);
        news.publishEvent(new PersonCheckedIn(settled.eventId));
    }

    private void bringBack(DoorCaseEntity settled) {
        EntryEntity entry = entry(settled.entryId);
        if (settled.tookBack && !isHandedOn(settled) && entry.undoneAt != null) {
            if (settled.endedRegistrationId != null) {
                putBack(settled, settled.endedRegistrationId);
            }
            if (settled.stoodInEntryId != null) {
                standBack(entry(settled.stoodInEntryId), entry);
            }
            entry.undoneAt = null;
            entry.reason = "";
            count(entry);
        }
        settled.tookBack = false;
        settled.endedRegistrationId = null;
        settled.stoodInEntryId = null;
    }

    /** Where another case of the same entry says that it is taken back, it stays so until that one is opened too. */
    private boolean isHandedOn(DoorCaseEntity settled) {
        return cases.findFirstByEntryIdAndSettlementAndIdNotOrderById(settled.entryId, Settlement.UNDONE, settled.id)
                .map(other -> {
                    other.tookBack = true;
                    other.endedRegistrationId = settled.endedRegistrationId;
                    other.stoodInEntryId = settled.stoodInEntryId;
                    cases.saveAndFlush(other);
                    return true;
                })
                .orElse(false);
    }

    /** Who was let in past the seats gets back in past them. */
    private void putBack(DoorCaseEntity settled, long registrationId) {
        boolean pastSeats =
                settled.entryId != null && cases.existsByEntryIdAndKind(settled.entryId, CaseKind.OVER_SEATS);
        try {
            if (!onTheSpot.putBackWalkIn(registrationId, pastSeats)) {
                throw new InvalidInput("case", "invalid.case.gone");
            }
        } catch (NoSeatLeft none) {
            throw new InvalidInput("case", "invalid.case.noSeat");
        }
    }

    private void standBack(EntryEntity other, EntryEntity entry) {
        Long registrationId = other.registrationId;
        if (other.counts() && registrationId != null && registrationId.equals(entry.registrationId)) {
            other.refusal = Refusal.ALREADY_IN;
            other.forced = Refusal.ALREADY_IN;
            entries.saveAndFlush(other);
            rows.changed(other, registrationId, false);
        }
    }

    private void takeAway(DoorCaseEntity settled) {
        EntryEntity entry = entry(settled.entryId);
        Long gave = settled.gaveRegistrationId;
        if (gave != null && !gave.equals(entry.registrationId)) {
            throw new InvalidInput("case", "invalid.case.changed");
        }
        Long now = entry.registrationId;
        if (entry.counts() && now != null) {
            rows.changed(entry, now, false);
        }
        entry.registrationId = settled.wasRegistrationId;
        entry.refusal = settled.wasRefusal;
        count(entry);
        if (settled.madeRegistrationId != null) {
            takeOff(settled.eventId, settled.madeRegistrationId);
        }
        settled.madeRegistrationId = null;
        settled.gaveRegistrationId = null;
    }

    private void takeOff(long eventId, long made) {
        if (!entries.findCounting(eventId, made).isEmpty()) {
            throw new InvalidInput("case", "invalid.case.used");
        }
        registrations.cancel(made, texts.in(Texts.CHINESE, "case.reopen.reason"));
    }

    /** Writes an entry that is to be as it was before; where that counts, the rules are asked first. */
    private void count(EntryEntity entry) {
        Long registrationId = entry.registrationId;
        if (entry.counts() && registrationId != null) {
            requireFits(entry, registrationId);
        }
        entries.saveAndFlush(entry);
        if (entry.counts() && registrationId != null) {
            rows.changed(entry, registrationId, true);
        }
    }

    private void requireFits(EntryEntity entry, long registrationId) {
        Holder holder = holders.byIds(Set.of(registrationId)).get(registrationId);
        if (holder == null
                || holder.state().isOver() && (entry.forced == null || !LET_IN_WITHOUT_SEAT.contains(entry.forced))) {
            throw new InvalidInput("case", "invalid.case.gone");
        }
        DoorList list = doors.of(entry.eventId).list(entry.listNumber);
        List<Movement> others = entries.findCounting(entry.eventId, registrationId).stream()
                .filter(other -> other.listNumber == entry.listNumber && !other.id.equals(entry.id))
                .map(other -> new Movement(other.id, other.direction, other.happenedAt, other.door))
                .toList();
        var standing = new DoorRules.Standing(
                list, false, RegistrationState.SEATED, false, false, entry.direction, entry.happenedAt, others, 0);
        if (DoorRules.standsAgainst(standing) != null) {
            throw new InvalidInput("case", "invalid.case.reopen");
        }
    }

    private EntryEntity entry(@Nullable Long id) {
        return entries.findById(Objects.requireNonNullElse(id, 0L)).orElseThrow(NotFound::new);
    }
}
