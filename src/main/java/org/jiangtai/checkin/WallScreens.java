package org.jiangtai.checkin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.registration.Holder;
import org.jiangtai.registration.TicketHolders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The screens and kiosks of a hall: their addresses, and what a screen shows. */
@Service
@Transactional(readOnly = true)
public class WallScreens {

    private static final Duration GREETED = Duration.ofSeconds(20);
    private static final int LOOKED_BACK = 30;
    private static final int MOST_GREETED = 6;

    private final WallCodes codes;
    private final EventService events;
    private final EventDoors doors;
    private final EntryRepository entries;
    private final TicketHolders holders;
    private final Headcounts headcounts;
    private final Clock clock;

    WallScreens(
            WallCodes codes,
            EventService events,
            EventDoors doors,
            EntryRepository entries,
            TicketHolders holders,
            Headcounts headcounts,
            Clock clock) {
        this.codes = codes;
        this.events = events;
        this.doors = doors;
        this.entries = entries;
        this.holders = holders;
        this.headcounts = headcounts;
        this.clock = clock;
    }

    /**
     * What a screen in the hall shows.
     *
     * @param list the name of the door's list; empty if the event has only one
     * @param code stands in {@code /c/{code}}
     * @param present how many came to this list
     * @param secondsLeft until the next code
     * @param justCame the masked names of those who came in the last moments, the latest first
     */
    public record Screen(Event event, String list, String code, long present, int secondsLeft, List<String> justCame) {}

    /**
     * The key of a screen in the hall: whoever has it sees the wall's code until the door closes, without signing in,
     * so that a projector runs on when the organiser's session has ended.
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public String screenKey(long eventId, int list) {
        return codes.screenKey(new WallPlace(events.require(eventId).code(), list));
    }

    /** The key of a kiosk, at which people type who have nothing to scan. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public String kioskKey(long eventId, int list) {
        return codes.kioskKey(new WallPlace(events.require(eventId).code(), list));
    }

    /**
     * What the screen with this key shows now.
     *
     * @throws DoorLinkInvalid if the key is none, or the door has closed
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Screen screen(String key) {
        if (!codes.isScreenKey(key)) {
            throw DoorLinkInvalid.unknown();
        }
        WallPlace place = WallPlace.in(key);
        Event event = events.findPublic(place.eventCode()).orElseThrow(DoorLinkInvalid::over);
        EventDoor door = doors.of(event.id());
        DoorList list = door.list(place.list());
        Instant now = clock.instant();
        if (now.isAfter(door.closesAt()) && now.isAfter(list.closesAt())) {
            throw DoorLinkInvalid.over();
        }
        return new Screen(
                event,
                list.name(),
                codes.now(new WallPlace(place.eventCode(), list.number())),
                headcounts.lately(event.id()).of(list.number()).arrived(),
                codes.secondsLeft(),
                justCame(event.id(), list.number(), now));
    }

    private List<String> justCame(long eventId, int list, Instant now) {
        List<Long> people = entries.findLatest(eventId, LOOKED_BACK).stream()
                .filter(entry -> entry.listNumber == list
                        && entry.direction == Direction.ENTRY
                        && entry.counts()
                        && entry.receivedAt.isAfter(now.minus(GREETED)))
                .map(entry -> entry.registrationId)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_GREETED)
                .toList();
        Map<Long, Holder> known = people.isEmpty() ? Map.of() : holders.byIds(people);
        return people.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Holder::maskedName)
                .toList();
    }
}
