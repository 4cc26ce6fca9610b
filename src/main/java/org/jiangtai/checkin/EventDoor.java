package org.jiangtai.checkin;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventState;

/**
 * An event's door as it stands: what every decision needs of the event, and its lists.
 *
 * @param lists by their number, in order; number 1 is always there
 */
record EventDoor(
        long eventId,
        String code,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        Instant closesAt,
        boolean cancelled,
        Map<Integer, DoorList> lists) {

    static EventDoor of(Event event, Instant closesAt, Map<Integer, DoorList> lists) {
        return new EventDoor(
                event.id(),
                event.code(),
                event.title(),
                event.place(),
                event.startsAt(),
                event.endsAt(),
                closesAt,
                event.state() == EventState.CANCELLED,
                lists);
    }

    /** A list; the first where a device asks for one that was taken away meanwhile. */
    DoorList list(int number) {
        DoorList wanted = lists.get(number);
        return wanted == null ? Objects.requireNonNull(lists.get(1)) : wanted;
    }
}
