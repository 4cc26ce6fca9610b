package org.jiangtai.checkin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides who comes in and keeps every scan, those that let nobody in too: one book for the devices of the door and the
 * code on the wall. The caller has locked the registration, so that two doors decide one after the other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryBook {

    private final EntryRepository entries;
    private final RegistrationService registrations;
    private final EventService events;
    private final DoorRules rules;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    EntryBook(
            EntryRepository entries,
            RegistrationService registrations,
            EventService events,
            DoorRules rules,
            ApplicationEventPublisher news,
            Clock clock) {
        this.entries = entries;
        this.registrations = registrations;
        this.events = events;
        this.rules = rules;
        this.news = news;
        this.clock = clock;
    }

    /** Where a scan was made: by a device at a door, or at the wall, which is no device and has no name. */
    record Spot(@Nullable Long deviceId, String door) {

        static final Spot WALL = new Spot(null, "");
    }

    /** What was answered to this nonce before, whatever the rules would say now. */
    Optional<Verdict> before(Event event, String nonce) {
        return entries.findByNonce(nonce).map(entry -> again(event, entry, null));
    }

    /**
     * Answers a scan. The nonce is looked at before any rule: a scan that was kept already gets its answer again.
     *
     * @param found whom the scan means, locked; null if nobody
     */
    Verdict decide(Event event, Spot spot, @Nullable Registration found, Scan scan) {
        List<EntryEntity> known = found == null
                ? entries.findByNonce(scan.nonce()).stream().toList()
                : entries.findByNonceOrPresent(scan.nonce(), event.id(), found.id());
        for (EntryEntity entry : known) {
            if (entry.nonce.equals(scan.nonce())) {
                return again(event, entry, found);
            }
        }
        EntryEntity present = known.isEmpty() ? null : known.getFirst();
        return keep(event, spot, found, scan, refusal(event, found, scan.happenedAt(), present), present);
    }

    /** Writes down somebody who has just been registered at the door, or why the door takes nobody. */
    Verdict keepWalkIn(Event event, Spot spot, @Nullable Registration walkIn, Scan scan, @Nullable Refusal refusal) {
        return keep(event, spot, walkIn, scan, refusal, null);
    }

    private @Nullable Refusal refusal(
            Event event, @Nullable Registration found, Instant at, @Nullable EntryEntity present) {
        if (found == null) {
            return Refusal.UNKNOWN_CODE;
        }
        Refusal refusal = rules.refuses(event, found, at).orElse(null);
        // Who is in and shows the ticket once more after the end is told the more telling of the two.
        boolean in = present != null && (refusal == null || refusal == Refusal.TOO_LATE);
        return in ? Refusal.ALREADY_IN : refusal;
    }

    private Verdict keep(
            Event event,
            Spot spot,
            @Nullable Registration registration,
            Scan scan,
            @Nullable Refusal refusal,
            @Nullable EntryEntity present) {
        var entry = new EntryEntity();
        entry.eventId = event.id();
        entry.registrationId = registration == null ? null : registration.id();
        entry.nonce = scan.nonce();
        entry.method = scan.method();
        entry.refusal = refusal;
        entry.deviceId = spot.deviceId();
        entry.door = spot.door();
        entry.happenedAt = scan.happenedAt();
        entry.receivedAt = clock.instant();
        entry.reason = "";
        entries.saveAndFlush(entry);
        if (refusal == null) {
            news.publishEvent(new PersonCheckedIn(event.id()));
        }
        return verdict(entry, registration, present);
    }

    private Verdict again(Event event, EntryEntity entry, @Nullable Registration found) {
        if (entry.eventId != event.id()) {
            throw new NonceUsed();
        }
        Registration registration = found;
        if (entry.registrationId == null) {
            registration = null;
        } else if (found == null || found.id() != entry.registrationId) {
            registration = registrations.find(entry.registrationId).orElse(null);
        }
        EntryEntity present = registration != null && entry.refusal == Refusal.ALREADY_IN
                ? entries.findPresent(event.id(), registration.id()).orElse(null)
                : null;
        return verdict(entry, registration, present);
    }

    private Verdict verdict(EntryEntity entry, @Nullable Registration registration, @Nullable EntryEntity present) {
        EntryEntity first = entry.refusal == Refusal.ALREADY_IN ? present : null;
        String otherEvent = registration != null && entry.refusal == Refusal.OTHER_EVENT
                ? events.find(registration.eventId()).map(Event::title).orElse("")
                : "";
        return new Verdict(
                entry.id,
                entry.refusal,
                registration == null ? "" : registration.maskedName(),
                first == null ? null : first.happenedAt,
                first == null ? "" : first.door,
                otherEvent);
    }
}
