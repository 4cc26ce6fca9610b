package org.jiangtai.checkin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Tokens;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door. A device acts by its link's token and never by an account; every scan is kept, those that let nobody in
 * too.
 */
@Service
@Transactional
public class DoorService {

    private static final String NONCE = "[0-9a-fA-F-]{32,36}";

    private final DoorDeviceRepository devices;
    private final EntryRepository entries;
    private final RegistrationService registrations;
    private final EventService events;
    private final DoorRules rules;
    private final Tokens tokens;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private final Duration undoWithin;

    DoorService(
            DoorDeviceRepository devices,
            EntryRepository entries,
            RegistrationService registrations,
            EventService events,
            DoorRules rules,
            Tokens tokens,
            ApplicationEventPublisher news,
            Clock clock,
            @Value("${jiangtai.door.undo-within}") Duration undoWithin) {
        this.devices = devices;
        this.entries = entries;
        this.registrations = registrations;
        this.events = events;
        this.rules = rules;
        this.tokens = tokens;
        this.news = news;
        this.clock = clock;
        this.undoWithin = undoWithin;
    }

    /** Makes a device link for an event; it works until the door closes. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public DoorDevice makeLink(long eventId, String doorName) {
        Event event = events.require(eventId);
        var device = new DoorDeviceEntity();
        device.eventId = eventId;
        device.token = tokens.next();
        device.name = Typed.required("name", doorName, 40);
        device.createdAt = clock.instant();
        device.expiresAt = rules.closesAt(event);
        return devices.save(device).toDevice();
    }

    /** The links of an event, those revoked too. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<DoorDevice> links(long eventId) {
        events.require(eventId);
        return devices.findByEventIdOrderById(eventId).stream()
                .map(DoorDeviceEntity::toDevice)
                .toList();
    }

    /** Ends a link at once. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void revoke(long deviceId) {
        DoorDeviceEntity device = devices.findById(deviceId).orElseThrow(NotFound::new);
        events.require(device.eventId);
        device.revokedAt = clock.instant();
    }

    /**
     * The device of a link.
     *
     * @throws DoorLinkInvalid if the link does not work
     */
    @PermitAll
    @Transactional(readOnly = true)
    public DoorDevice open(String deviceToken) {
        return device(deviceToken).toDevice();
    }

    /** The event that a device stands at. */
    @PermitAll
    @Transactional(readOnly = true)
    public Event eventOf(String deviceToken) {
        return events.find(device(deviceToken).eventId).orElseThrow(NotFound::new);
    }

    /** How many people are in. */
    @PermitAll
    @Transactional(readOnly = true)
    public long present(long eventId) {
        return entries.countPresent(eventId);
    }

    /** Finds people by a part of the name or the last four digits, with the names masked. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Registration> search(String deviceToken, String typed) {
        return registrations.search(device(deviceToken).eventId, typed);
    }

    /** Decides about a scan and keeps it. The nonce is looked at before any rule. */
    @PermitAll
    public Verdict scan(String deviceToken, Scan scan) {
        DoorDeviceEntity device = device(deviceToken);
        Optional<EntryEntity> before = entries.findByNonce(nonce(scan.nonce()));
        if (before.isPresent()) {
            return again(before.get());
        }
        Optional<Registration> registration = registrations.lockForEntry(scan.code());
        return decide(device, registration, scan);
    }

    /** Decides about somebody who was picked from the list. */
    @PermitAll
    public Verdict pick(String deviceToken, long registrationId, String nonce, Instant happenedAt) {
        DoorDeviceEntity device = device(deviceToken);
        Optional<EntryEntity> before = entries.findByNonce(nonce(nonce));
        if (before.isPresent()) {
            return again(before.get());
        }
        Optional<Registration> registration = registrations.lockForEntry(registrationId);
        return decide(device, registration, new Scan("", EntryMethod.LIST, nonce, happenedAt));
    }

    /** Registers and admits somebody who has no ticket. */
    @PermitAll
    public Verdict walkIn(String deviceToken, String name, @Nullable String phone, String nonce, Instant happenedAt) {
        DoorDeviceEntity device = device(deviceToken);
        Optional<EntryEntity> before = entries.findByNonce(nonce(nonce));
        if (before.isPresent()) {
            return again(before.get());
        }
        Event event = events.find(device.eventId).orElseThrow(NotFound::new);
        Instant at = heard(happenedAt);
        Refusal refusal = rules.refuses(event, at).orElse(null);
        if (refusal != null) {
            throw new DoorIsClosed(refusal);
        }
        Registration registration = registrations.registerWalkIn(event.id(), name, phone);
        var scan = new Scan("", EntryMethod.WALK_IN, nonce, happenedAt);
        return keep(event, device, registration, scan, at, null);
    }

    /**
     * Takes back an entry of the same device within 15 minutes.
     *
     * @throws TooLateToUndo after that, or for another device's entry
     */
    @PermitAll
    public void undo(String deviceToken, long entryId) {
        DoorDeviceEntity device = device(deviceToken);
        EntryEntity entry = entries.findById(entryId).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        boolean own = device.id.equals(entry.deviceId);
        if (!own || now.isAfter(entry.receivedAt.plus(undoWithin))) {
            throw new TooLateToUndo(undoWithin.toMinutes());
        }
        if (entry.undoneAt == null) {
            entry.undoneAt = now;
            entries.saveAndFlush(entry);
            tellPresent(entry.eventId);
        }
    }

    private Verdict decide(DoorDeviceEntity device, Optional<Registration> found, Scan scan) {
        Event event = events.find(device.eventId).orElseThrow(NotFound::new);
        Instant at = heard(scan.happenedAt());
        if (found.isEmpty()) {
            return keep(event, device, null, scan, at, Refusal.UNKNOWN_CODE);
        }
        Registration registration = found.get();
        Refusal refusal = rules.refuses(event, registration, at).orElse(null);
        if (refusal == null
                && entries.findPresent(event.id(), registration.id()).isPresent()) {
            refusal = Refusal.ALREADY_IN;
        }
        return keep(event, device, registration, scan, at, refusal);
    }

    private Verdict keep(
            Event event,
            DoorDeviceEntity device,
            @Nullable Registration registration,
            Scan scan,
            Instant at,
            @Nullable Refusal refusal) {
        var entry = new EntryEntity();
        entry.eventId = event.id();
        entry.registrationId = registration == null ? null : registration.id();
        entry.nonce = scan.nonce();
        entry.method = scan.method();
        entry.refusal = refusal;
        entry.deviceId = device.id;
        entry.door = device.name;
        entry.happenedAt = at;
        entry.receivedAt = clock.instant();
        entry.reason = "";
        entries.saveAndFlush(entry);
        if (refusal == null) {
            tellPresent(event.id());
        }
        return verdict(entry, registration);
    }

    private Verdict again(EntryEntity entry) {
        Registration registration = entry.registrationId == null
                ? null
                : registrations.lockForEntry(entry.registrationId).orElse(null);
        return verdict(entry, registration);
    }

    private Verdict verdict(EntryEntity entry, @Nullable Registration registration) {
        Instant since = null;
        String door = "";
        String otherEvent = "";
        if (registration != null && entry.refusal == Refusal.ALREADY_IN) {
            EntryEntity first =
                    entries.findPresent(entry.eventId, registration.id()).orElse(null);
            since = first == null ? null : first.happenedAt;
            door = first == null ? "" : first.door;
        }
        if (registration != null && entry.refusal == Refusal.OTHER_EVENT) {
            otherEvent = events.find(registration.eventId()).map(Event::title).orElse("");
        }
        return new Verdict(
                entry.id,
                entry.refusal,
                registration == null ? "" : registration.maskedName(),
                since,
                door,
                otherEvent);
    }

    private void tellPresent(long eventId) {
        news.publishEvent(new PersonCheckedIn(eventId, entries.countPresent(eventId)));
    }

    /** A device's clock may be ahead; what it says happened cannot lie in the future. */
    private Instant heard(Instant happenedAt) {
        Instant now = clock.instant();
        return happenedAt.isAfter(now) ? now : happenedAt;
    }

    private static String nonce(String nonce) {
        if (!nonce.matches(NONCE)) {
            throw new InvalidInput("nonce", "invalid.nonce");
        }
        return nonce;
    }

    private DoorDeviceEntity device(String token) {
        return devices.findByToken(token)
                .filter(device -> device.worksAt(clock.instant()))
                .orElseThrow(DoorLinkInvalid::new);
    }
}
