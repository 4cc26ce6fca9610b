package org.jiangtai.checkin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows an event's doors: how many are there, and who came in at the others. */
@Service
@Transactional
public class DoorStateService {

    /** A device that was away for long asks for all of it in several turns. */
    private static final int MOST_MOVES = 2_000;

    private static final Duration SEATS_REMEMBERED = Duration.ofMillis(500);
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

    private final DoorDevices devices;
    private final EventDoors doors;
    private final Headcounts headcounts;
    private final EntryRows entries;
    private final DeviceWatch watch;
    private final EventService events;
    private final RosterTags tags;
    private final Clock clock;
    private final Cache<Long, Event> seats =
            Caffeine.newBuilder().expireAfterWrite(SEATS_REMEMBERED).build();

    DoorStateService(
            DoorDevices devices,
            EventDoors doors,
            Headcounts headcounts,
            EntryRows entries,
            DeviceWatch watch,
            EventService events,
            RosterTags tags,
            Clock clock) {
        this.devices = devices;
        this.doors = doors;
        this.headcounts = headcounts;
        this.entries = entries;
        this.watch = watch;
        this.events = events;
        this.tags = tags;
        this.clock = clock;
    }

    /**
     * What a device needs to know since it last asked. Numbers are at most half a second old.
     *
     * @param cursor of the last answer; anything else asks for all of it
     * @param waiting how many things the device has not uploaded yet
     * @throws DoorLinkInvalid if the link does not work
     */
    @PermitAll
    public DoorState after(String deviceToken, String cursor, int waiting) {
        DoorDevices.Known device = devices.working(deviceToken);
        watch.heard(device.id(), waiting);
        EventDoor door = doors.of(device.eventId());
        Headcount count = headcounts.lately(device.eventId());
        Event event = seats.get(device.eventId(), id -> events.find(id).orElseThrow(NotFound::new));
        Matcher read = CURSOR.matcher(cursor);
        boolean knows = read.matches();
        long afterId = knows ? Long.parseLong(read.group(1)) : 0;
        long afterChange = knows ? Long.parseLong(read.group(2)) : 0;
        List<EntryRows.Numbered> moves = entries.movesAfter(device.eventId(), afterId, afterChange, MOST_MOVES);
        long lastId = afterId;
        long lastChange = afterChange;
        for (EntryRows.Numbered one : moves) {
            if (one.number() == 0) {
                lastId = Math.max(lastId, one.move().entryId());
            }
            lastChange = Math.max(lastChange, one.number());
        }
        return new DoorState(
                clock.instant(),
                lastId + "-" + lastChange,
                count.arrived(),
                event.taken(),
                event.seatsLeft(),
                tags.of(device),
                door.lists().values().stream()
                        .map(list -> ofList(list, count.of(list.number())))
                        .toList(),
                moves.stream().map(EntryRows.Numbered::move).toList());
    }

    private static DoorState.ListCount ofList(DoorList list, Headcount.OfList count) {
        int left = list.seats() == 0 ? -1 : Math.max(0, list.seats() - count.inside());
        return new DoorState.ListCount(list.number(), count.arrived(), count.inside(), left);
    }
}
