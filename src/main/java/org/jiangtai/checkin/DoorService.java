package org.jiangtai.checkin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door. A device acts by its link's token and never by an account; every scan is kept, those that let nobody in
 * too.
 */
@Service
@Transactional
public class DoorService {

    private static final String NONCE = "[0-9a-fA-F-]{32,36}";
    private static final int MOST_SCANNED = 500;
    private static final int MOST_TYPED = 40;

    private final DoorDeviceRepository devices;
    private final EntryRepository entries;
    private final RegistrationService registrations;
    private final EventService events;
    private final DoorRules rules;
    private final EntryBook book;
    private final Once once;
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
            EntryBook book,
            Once once,
            Tokens tokens,
            ApplicationEventPublisher news,
            Clock clock,
            @Value("${jiangtai.door.undo-within}") Duration undoWithin) {
        this.devices = devices;
        this.entries = entries;
        this.registrations = registrations;
        this.events = events;
        this.rules = rules;
        this.book = book;
        this.once = once;
        this.tokens = tokens;
        this.news = news;
        this.clock = clock;
        this.undoWithin = undoWithin;
    }

    /**
     * Makes a device link for an event; it works until the door closes.
     *
     * @throws InvalidInput if the name is none, or the door has closed already
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public DoorDevice makeLink(long eventId, String doorName) {
        events.require(eventId);
        // What holds at the door is what was announced, whatever is planned instead.
        Event event = events.find(eventId).orElseThrow(NotFound::new);
        var device = new DoorDeviceEntity();
        device.eventId = eventId;
        device.token = tokens.next();
        device.name = Typed.required("name", doorName, 40);
        device.createdAt = clock.instant();
        device.expiresAt = rules.closesAt(event);
        if (!device.worksAt(device.createdAt)) {
            throw new InvalidInput("name", "invalid.door.over");
        }
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

    /** For how long a device may take back its own entries, in minutes. */
    @PermitAll
    public long undoMinutes() {
        return undoWithin.toMinutes();
    }

    /** The event that a device stands at. */
    @PermitAll
    @Transactional(readOnly = true)
    public Event eventOf(String deviceToken) {
        return event(device(deviceToken));
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
    public List<Person> search(String deviceToken, String typed) {
        DoorDeviceEntity device = device(deviceToken);
        List<Registration> found = registrations.search(device.eventId, Typed.optional("q", typed, MOST_TYPED));
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Instant> since = new HashMap<>();
        List<Long> ids = found.stream().map(Registration::id).toList();
        for (EntryEntity entry : entries.findPresent(device.eventId, ids)) {
            since.put(entry.registrationId, entry.happenedAt);
        }
        return found.stream()
                .map(registration -> new Person(registration, since.get(registration.id())))
                .toList();
    }

    /**
     * Decides about a scan and keeps it. The same nonce again gets the same answer and makes no second entry.
     *
     * @throws DoorLinkInvalid if the link does not work
     * @throws InvalidInput if the nonce or the code is no such thing
     */
    @PermitAll
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Verdict scan(String deviceToken, Scan scan) {
        requireNonce(scan.nonce());
        Typed.required("code", scan.code(), MOST_SCANNED);
        if (scan.method() != EntryMethod.CAMERA && scan.method() != EntryMethod.TYPED) {
            throw new InvalidInput("method", "invalid.nonce");
        }
        return once.decide(() -> {
            DoorDeviceEntity device = device(deviceToken);
            Registration found = registrations.lockForEntry(scan.code()).orElse(null);
            return book.decide(event(device), spot(device), found, scan.at(heard(device, scan.happenedAt())));
        });
    }

    /** Decides about somebody who was picked from the list; other events' people are unknown here. */
    @PermitAll
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Verdict pick(String deviceToken, long registrationId, String nonce, Instant happenedAt) {
        requireNonce(nonce);
        return once.decide(() -> {
            DoorDeviceEntity device = device(deviceToken);
            Registration found = registrations
                    .lockForEntry(registrationId)
                    .filter(registration -> registration.eventId() == device.eventId)
                    .orElse(null);
            var scan = new Scan("", EntryMethod.LIST, nonce, heard(device, happenedAt));
            return book.decide(event(device), spot(device), found, scan);
        });
    }

    /**
     * Registers and admits somebody who has no ticket; the answer is a refusal where the door takes nobody now.
     *
     * @param phone as typed; null or empty if there is none
     * @throws InvalidInput if the name or the phone is none
     */
    @PermitAll
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Verdict walkIn(String deviceToken, String name, @Nullable String phone, String nonce, Instant happenedAt) {
        requireNonce(nonce);
        return once.decide(() -> {
            DoorDeviceEntity device = device(deviceToken);
            Event event = event(device);
            return book.before(event, nonce).orElseGet(() -> {
                var scan = new Scan("", EntryMethod.WALK_IN, nonce, heard(device, happenedAt));
                Refusal refusal = rules.refuses(event, scan.happenedAt()).orElse(null);
                Registration walkIn = refusal == null ? registrations.registerWalkIn(event.id(), name, phone) : null;
                return book.keepWalkIn(event, spot(device), walkIn, scan, refusal);
            });
        });
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
        boolean own = device.id.equals(entry.deviceId) && entry.refusal == null;
        if (!own || now.isAfter(entry.receivedAt.plus(undoWithin))) {
            throw new TooLateToUndo(undoWithin.toMinutes());
        }
        if (entry.undoneAt == null) {
            entry.undoneAt = now;
            entries.saveAndFlush(entry);
            news.publishEvent(new PersonCheckedIn(entry.eventId));
        }
    }

    /**
     * When the scan happened. A device's clock may be wrong: nothing happens in the future, nor before the device had
     * its link.
     */
    private Instant heard(DoorDeviceEntity device, Instant happenedAt) {
        Instant now = clock.instant();
        if (happenedAt.isAfter(now)) {
            return now;
        }
        return happenedAt.isBefore(device.createdAt) ? device.createdAt : happenedAt;
    }

    private Event event(DoorDeviceEntity device) {
        return events.find(device.eventId).orElseThrow(NotFound::new);
    }

    private static EntryBook.Spot spot(DoorDeviceEntity device) {
        return new EntryBook.Spot(device.id, device.name);
    }

    private static void requireNonce(String nonce) {
        if (!nonce.matches(NONCE)) {
            throw new InvalidInput("nonce", "invalid.nonce");
        }
    }

    private DoorDeviceEntity device(String token) {
        DoorDeviceEntity device = devices.findByToken(token).orElseThrow(DoorLinkInvalid::unknown);
        if (!device.worksAt(clock.instant())) {
            throw DoorLinkInvalid.over();
        }
        return device;
    }
}
