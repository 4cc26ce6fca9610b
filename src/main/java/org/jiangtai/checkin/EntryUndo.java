package org.jiangtai.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes entries back. Nothing is deleted: the entry stays and says so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryUndo {

    private final EntryRepository entries;
    private final EntryRows rows;
    private final CaseBook cases;
    private final RegistrationService registrations;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private final Duration within;

    EntryUndo(
            EntryRepository entries,
            EntryRows rows,
            CaseBook cases,
            RegistrationService registrations,
            ApplicationEventPublisher news,
            Clock clock,
            @Value("${jiangtai.door.undo-within}") Duration within) {
        this.entries = entries;
        this.rows = rows;
        this.cases = cases;
        this.registrations = registrations;
        this.news = news;
        this.clock = clock;
        this.within = within;
    }

    /** For how long a device may take back its own entries. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Duration within() {
        return within;
    }

    /**
     * For a device that asks now.
     *
     * @throws TooLateToUndo after 15 minutes, or for another device's entry
     */
    void byDevice(long deviceId, long entryId) {
        EntryEntity entry = locked(entryId);
        boolean own = entry.deviceId != null && entry.deviceId == deviceId && entry.refusal == null;
        if (!own || clock.instant().isAfter(entry.receivedAt.plus(within))) {
            throw new TooLateToUndo(within.toMinutes());
        }
        takeBack(entry);
    }

    /**
     * For a device that took it back by itself at a time; it may be told much later.
     *
     * @return whether it is taken back now; not if it is another device's or was too late
     */
    boolean byDevice(long deviceId, long entryId, Instant at) {
        EntryEntity entry = locked(entryId);
        boolean own = entry.deviceId != null && entry.deviceId == deviceId;
        if (!own || at.isAfter(entry.happenedAt.plus(within))) {
            return false;
        }
        takeBack(entry);
        return true;
    }

    /**
     * For a device whose link had ended when it took an entry back by itself: the entry stays, and a person decides.
     *
     * @return whether that was written down; not if it is another device's or was too late
     */
    boolean askedByEnded(long deviceId, long entryId, Instant at) {
        EntryEntity entry = locked(entryId);
        boolean own = entry.deviceId != null && entry.deviceId == deviceId;
        if (!own || at.isAfter(entry.happenedAt.plus(within))) {
            return false;
        }
        if (entry.undoneAt == null) {
            cases.openLateUndo(entry);
        }
        return true;
    }

    /**
     * What taking an entry back did.
     *
     * @param did false if it had been taken back before
     * @param standsIn the entry that counts instead from now on; null if none does
     * @param tookOff the registration of a walk-in that was taken off the list with it; null if none was
     */
    record TakenBack(
            boolean did, @Nullable Long standsIn, @Nullable Long tookOff) {

        private static final TakenBack NOTHING = new TakenBack(false, null, null);
    }

    /** By whoever answers for it, at any time. Doing it twice is doing it once. */
    TakenBack takeBack(EntryEntity entry) {
        if (entry.undoneAt != null) {
            return TakenBack.NOTHING;
        }
        boolean counted = entry.counts();
        entry.undoneAt = clock.instant();
        entries.saveAndFlush(entry);
        Long registrationId = entry.registrationId;
        Long standsIn = null;
        if (counted && registrationId != null) {
            rows.changed(entry, registrationId, false);
            standsIn = entry.direction == Direction.ENTRY ? letStandIn(entry, registrationId) : null;
        }
        boolean tookOff = entry.method == EntryMethod.WALK_IN
                && registrationId != null
                && registrations.takeBackWalkIn(registrationId);
        news.publishEvent(new PersonCheckedIn(entry.eventId));
        return new TakenBack(true, standsIn, tookOff ? registrationId : null);
    }

    /** Where another device had let the same person in too, that entry counts from now on. */
    private @Nullable Long letStandIn(EntryEntity gone, long registrationId) {
        EntryEntity other = entries.findDoubles(gone.eventId, gone.listNumber, registrationId).stream()
                .findFirst()
                .orElse(null);
        if (other == null) {
            return null;
        }
        other.refusal = null;
        other.forced = null;
        entries.saveAndFlush(other);
        rows.changed(other, registrationId, true);
        return other.id;
    }

    /** An entry to be changed: the door's turn first, as everybody who writes in the book does. */
    EntryEntity locked(long entryId) {
        rows.takeTurn(entries.findEventId(entryId).orElseThrow(NotFound::new));
        return entries.findById(entryId).orElseThrow(NotFound::new);
    }
}
