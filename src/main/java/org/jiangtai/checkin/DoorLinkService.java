package org.jiangtai.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Tokens;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links by which phones become an event's doors. */
@Service
@Transactional
public class DoorLinkService {

    private final DoorDeviceRepository devices;
    private final DoorDevices known;
    private final EventDoors doors;
    private final EventService events;
    private final DoorHours hours;
    private final Tokens tokens;
    private final Clock clock;

    DoorLinkService(
            DoorDeviceRepository devices,
            DoorDevices known,
            EventDoors doors,
            EventService events,
            DoorHours hours,
            Tokens tokens,
            Clock clock) {
        this.devices = devices;
        this.known = known;
        this.doors = doors;
        this.events = events;
        this.hours = hours;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Makes a device link for an event; it works until the door closes.
     *
     * @throws InvalidInput if the name is none, or the door has closed already
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public DoorDevice makeLink(long eventId, String doorName) {
        return makeLink(eventId, doorName, 1);
    }

    /**
     * The same for a device that begins with a certain list.
     *
     * @throws InvalidInput if there is no such list, too
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public DoorDevice makeLink(long eventId, String doorName, int list) {
        events.require(eventId);
        // What holds at the door is what was announced, whatever is planned instead.
        Event event = events.find(eventId).orElseThrow(NotFound::new);
        var device = new DoorDeviceEntity();
        device.eventId = eventId;
        device.token = tokens.next();
        device.name = Typed.required("name", doorName, 40);
        if (!doors.of(eventId).lists().containsKey(list)) {
            throw new InvalidInput("list", "invalid.doorList.none");
        }
        device.listNumber = list;
        device.createdAt = clock.instant();
        device.expiresAt = hours.closesAt(event);
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
        if (device.revokedAt == null) {
            device.revokedAt = clock.instant();
        }
        known.forget(device.token);
    }
}
