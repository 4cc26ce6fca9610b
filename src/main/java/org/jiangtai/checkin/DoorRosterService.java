package org.jiangtai.checkin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangtai.checkin.DoorRoster.Codes;
import org.jiangtai.checkin.DoorRoster.Guest;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RosterMarks;
import org.jiangtai.registration.RosterPerson;
import org.jiangtai.registration.TicketHolders;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a device of the door takes along into a hall without a network. */
@Service
@Transactional(readOnly = true)
public class DoorRosterService {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final int TOKEN_DIGITS = 32;
    private static final int SHORT_CODE_DIGITS = 7;

    private final DoorDevices devices;
    private final EventDoors doors;
    private final EntryUndo undo;
    private final TicketHolders holders;
    private final RegistrationService registrations;
    private final EventService events;
    private final UnitService units;
    private final RosterMarks marks;
    private final Cache<Read, List<Guest>> guests =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    DoorRosterService(
            DoorDevices devices,
            EventDoors doors,
            EntryUndo undo,
            TicketHolders holders,
            RegistrationService registrations,
            EventService events,
            RosterMarks marks,
            UnitService units) {
        this.devices = devices;
        this.doors = doors;
        this.undo = undo;
        this.holders = holders;
        this.registrations = registrations;
        this.events = events;
        this.units = units;
        this.marks = marks;
    }

    /** A list that was read once: for whom, and what its mark was just before, so that it is never older than that. */
    private record Read(long eventId, String mark) {}

    /**
     * The list for a device; who registers is on it two seconds later at most.
     *
     * @throws DoorLinkInvalid if the link does not work
     */
    @PermitAll
    @Transactional(readOnly = true)
    public DoorRoster roster(String deviceToken) {
        DoorDevices.Known device = devices.working(deviceToken);
        EventDoor door = doors.of(device.eventId());
        var read = new Read(device.eventId(), marks.of(device.eventId()));
        Event event = events.find(device.eventId()).orElseThrow(NotFound::new);
        return new DoorRoster(
                door.code(),
                door.title(),
                door.place(),
                door.startsAt(),
                door.endsAt(),
                door.cancelled(),
                device.name(),
                door.list(device.list()).number(),
                device.endsAt(),
                List.copyOf(door.lists().values()),
                undo.within().toMinutes(),
                event.taken(),
                event.seatsLeft(),
                Objects.requireNonNull(guests.get(read, id -> guests(door))),
                replaced(device.eventId()));
    }

    private List<Codes> replaced(long eventId) {
        String event = doors.of(eventId).code();
        return registrations.replacedTickets(eventId).stream()
                .map(old -> new Codes(
                        old.tokenHash().substring(0, TOKEN_DIGITS),
                        old.shortCode().isEmpty() ? "" : shortCode(event, old.shortCode())))
                .toList();
    }

    private static String shortCode(String eventCode, String code) {
        return Tokens.hash(eventCode + ":" + code).substring(0, SHORT_CODE_DIGITS);
    }

    private List<Guest> guests(EventDoor door) {
        List<RosterPerson> people = holders.roster(door.eventId());
        Map<Long, Unit> known = units.findAll(people.stream()
                .map(RosterPerson::unitId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, Integer> parties = new HashMap<>();
        return people.stream()
                .map(person -> new Guest(
                        person.id(),
                        codes(door.code(), person.token(), person.shortCode()),
                        person.maskedName(),
                        person.lastFour(),
                        person.state(),
                        parties.computeIfAbsent(person.party(), party -> parties.size() + 1),
                        Tokens.hash(person.party()).substring(0, TOKEN_DIGITS),
                        unitName(known, person.unitId())))
                .toList();
    }

    private static String unitName(Map<Long, Unit> known, @Nullable Long unitId) {
        Unit unit = unitId == null ? null : known.get(unitId);
        return unit == null ? "" : unit.name();
    }

    private static Codes codes(String eventCode, String token, String shortCode) {
        return new Codes(Tokens.hash(token).substring(0, TOKEN_DIGITS), shortCode(eventCode, shortCode));
    }
}
