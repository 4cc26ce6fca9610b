package org.jiangtai.checkin;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.Recorder;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
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

    private static final int MOST_SCANNED = 500;
    private static final int MOST_TYPED = 40;

    private final DoorDeviceRepository devices;
    private final EntryRepository entries;
    private final RegistrationService registrations;
    private final EventService events;
    private final DoorDevices known;
    private final Doorkeeper keeper;
    private final Verdicts verdicts;
    private final Headcounts headcounts;
    private final EntryUndo undo;
    private final Recorder recorder;
    private final Clock clock;

    DoorService(
            DoorDeviceRepository devices,
            EntryRepository entries,
            RegistrationService registrations,
            EventService events,
            DoorDevices known,
            Doorkeeper keeper,
            Verdicts verdicts,
            Headcounts headcounts,
            EntryUndo undo,
            Recorder recorder,
            Clock clock) {
        this.devices = devices;
        this.entries = entries;
        this.registrations = registrations;
        this.events = events;
        this.known = known;
        this.keeper = keeper;
        this.verdicts = verdicts;
        this.headcounts = headcounts;
        this.undo = undo;
        this.recorder = recorder;
        this.clock = clock;
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
        return undo.within().toMinutes();
    }

    /** The event that a device stands at. */
    @PermitAll
    @Transactional(readOnly = true)
    public Event eventOf(String deviceToken) {
        return events.find(known.working(deviceToken).eventId()).orElseThrow(NotFound::new);
    }

    /** How many people are in. */
    @PermitAll
    @Transactional(readOnly = true)
    public long present(long eventId) {
        return headcounts.now(eventId).arrived();
    }

    /** Finds people by a part of the name or the last four digits, with the names masked. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Person> search(String deviceToken, String typed) {
        return search(deviceToken, null, typed);
    }

    /** The same, with who is in at another list. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Person> search(String deviceToken, @Nullable Integer list, String typed) {
        DoorDeviceEntity device = device(deviceToken);
        int number = list == null ? device.listNumber : list;
        List<Registration> found = registrations.search(device.eventId, Typed.optional("q", typed, MOST_TYPED));
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Instant> since = new HashMap<>();
        List<Long> ids = found.stream().map(Registration::id).toList();
        for (EntryEntity entry : entries.findPresent(device.eventId, ids)) {
            if (entry.listNumber != number) {
                continue;
            }
            since.put(entry.registrationId, entry.happenedAt);
        }
        return found.stream()
                .map(registration -> new Person(registration, since.get(registration.id())))
                .toList();
    }

    /**
     * Decides about a scan at the device's list and keeps it. The same nonce again gets the same answer and makes no
     * second entry.
     *
     * @throws DoorLinkInvalid if the link does not work
     * @throws InvalidInput if the nonce or the code is no such thing
     * @throws NonceUsed if the nonce was used for another event
     */
    @PermitAll
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Verdict scan(String deviceToken, Scan scan) {
        return scan(deviceToken, null, Direction.ENTRY, scan);
    }

    /**
     * The same at another list, or for somebody who leaves.
     *
     * @param list its number; null for the list that the device was made for
     * @throws InvalidInput if the list takes no exits
     */
    @PermitAll
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Verdict scan(String deviceToken, @Nullable Integer list, Direction direction, Scan scan) {
        Typed.required("code", scan.code(), MOST_SCANNED);
        return ask(deviceToken, list, direction, scan, null, null);
    }

    /** Decides about somebody who was picked from the list. */
    @PermitAll
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Verdict pick(String deviceToken, long registrationId, String nonce, Instant happenedAt) {
        return pick(deviceToken, null, Direction.ENTRY, registrationId, nonce, happenedAt);
    }

    /** The same at another list, or for somebody who leaves. */
    @PermitAll
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Verdict pick(
            String deviceToken,
            @Nullable Integer list,
            Direction direction,
            long registrationId,
            String nonce,
            Instant happenedAt) {
        var scan = new Scan("", EntryMethod.LIST, nonce, happenedAt);
        return ask(deviceToken, list, direction, scan, registrationId, null);
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
        return walkIn(deviceToken, null, name, phone, nonce, happenedAt);
    }

    /** The same at another list. */
    @PermitAll
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Verdict walkIn(
            String deviceToken,
            @Nullable Integer list,
            String name,
            @Nullable String phone,
            String nonce,
            Instant happenedAt) {
        known.working(deviceToken);
        PersonName.parse(name);
        if (phone != null && !phone.isBlank()) {
            PhoneNumber.parseMobile(phone);
        }
        var scan = new Scan("", EntryMethod.WALK_IN, nonce, happenedAt);
        return ask(deviceToken, list, Direction.ENTRY, scan, null, new Report.WalkIn(name, phone));
    }

    /**
     * Takes back an entry of the same device within 15 minutes.
     *
     * @throws TooLateToUndo after that, or for another device's entry
     */
    @PermitAll
    public void undo(String deviceToken, long entryId) {
        undo.byDevice(known.working(deviceToken).id(), entryId);
    }

    private Verdict ask(
            String deviceToken,
            @Nullable Integer list,
            Direction direction,
            Scan scan,
            @Nullable Long registrationId,
            Report.@Nullable WalkIn walkIn) {
        Nonce.require(scan.nonce());
        DoorDevices.Known device = known.working(deviceToken);
        int number = list == null ? device.list() : list;
        Report report = Report.asked(
                device.spot(),
                number,
                direction,
                scan.at(heard(device, scan.happenedAt())),
                registrationId,
                walkIn,
                recorder.origin());
        return verdicts.of(keeper.keep(device.eventId(), report));
    }

    /**
     * When the scan happened. A device's clock may be wrong: nothing happens in the future, nor before the device had
     * its link.
     */
    private Instant heard(DoorDevices.Known device, Instant happenedAt) {
        Instant now = clock.instant();
        if (happenedAt.isAfter(now)) {
            return now;
        }
        return happenedAt.isBefore(device.createdAt()) ? device.createdAt() : happenedAt;
    }

    private DoorDeviceEntity device(String token) {
        DoorDeviceEntity device = devices.findByToken(token).orElseThrow(DoorLinkInvalid::unknown);
        if (!device.worksAt(clock.instant())) {
            throw DoorLinkInvalid.over();
        }
        return device;
    }
}
