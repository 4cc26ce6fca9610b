package org.jiangtai.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.shared.NotFound;
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
    private final RegistrationService registrations;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private final Duration within;

    EntryUndo(
            EntryRepository entries,
            EntryRows rows,
            RegistrationService registrations,
            ApplicationEventPublisher news,
            Clock clock,
            @Value("${jiangtai.door.undo-within}") Duration within) {
        this.entries = entries;
        this.rows = rows;
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

    /** By whoever answers for it, at any time. Doing it twice is doing it once. */
    void takeBack(EntryEntity entry) {
        if (entry.undoneAt != null) {
            return;
        }
        boolean counted = entry.counts();
        entry.undoneAt = clock.instant();
        Long registrationId = entry.registrationId;
        if (counted && registrationId != null && entry.direction == Direction.ENTRY) {
            letStandIn(entry, registrationId);
        }
        entries.saveAndFlush(entry);
        if (entry.method == EntryMethod.WALK_IN && registrationId != null) {
            registrations.takeBackWalkIn(registrationId);
        }
        news.publishEvent(new PersonCheckedIn(entry.eventId));
    }

    /** Where another device had let the same person in too, that entry counts from now on. */
    private void letStandIn(EntryEntity gone, long registrationId) {
        entries.findDoubles(gone.eventId, gone.listNumber, registrationId).stream()
                .findFirst()
                .ifPresent(other -> {
                    other.refusal = null;
                    other.forced = null;
                });
    }

    /** An entry to be changed: the door's turn first, as everybody who writes in the book does. */
    EntryEntity locked(long entryId) {
        rows.takeTurn(entries.findEventId(entryId).orElseThrow(NotFound::new));
        return entries.findById(entryId).orElseThrow(NotFound::new);
    }
}
