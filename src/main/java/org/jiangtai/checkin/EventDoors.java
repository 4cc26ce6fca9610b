package org.jiangtai.checkin;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventCancelled;
import org.jiangtai.event.EventMoved;
import org.jiangtai.event.EventPublished;
import org.jiangtai.event.EventService;
import org.jiangtai.shared.Lately;
import org.jiangtai.shared.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers the doors at which people stand, so that a scan does not read the event anew. What changes here is seen at
 * once, what another instance changes within a second.
 */
@Component
class EventDoors {

    private static final int MOST = 500;

    private final EventService events;
    private final DoorListRepository lists;
    private final DoorHours hours;
    private final TransactionTemplate transaction;
    private final Lately<Long, EventDoor> known = new Lately<>(MOST);

    EventDoors(
            EventService events, DoorListRepository lists, DoorHours hours, PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.lists = lists;
        this.hours = hours;
    }

    /**
     * The door of an event.
     *
     * @throws NotFound if there is no such event
     */
    EventDoor of(long eventId) {
        // In one transaction, which ends before anybody waits for a turn.
        return known.get(eventId, id -> Objects.requireNonNull(transaction.execute(status -> read(id))));
    }

    /** Looks again after the transaction under way, or at once where none is. */
    void forget(long eventId) {
        known.forget(eventId);
    }

    @EventListener
    void on(EventCancelled cancelled) {
        forget(cancelled.eventId());
    }

    @EventListener
    void on(EventMoved moved) {
        forget(moved.eventId());
    }

    @EventListener
    void on(EventPublished published) {
        forget(published.eventId());
    }

    private EventDoor read(long eventId) {
        Event event = events.find(eventId).orElseThrow(NotFound::new);
        Map<Integer, DoorList> byNumber = new TreeMap<>();
        byNumber.put(
                1, new DoorList(eventId, 1, "", hours.opensAt(event), hours.closesAt(event), Again.ONCE, false, 0));
        for (DoorListEntity row : lists.findByEventIdOrderByNumber(eventId)) {
            if (row.removedAt == null) {
                byNumber.put(row.number, list(row, event));
            }
        }
        return EventDoor.of(event, hours.closesAt(event), byNumber);
    }

    private DoorList list(DoorListEntity row, Event event) {
        return new DoorList(
                row.eventId,
                row.number,
                row.name,
                row.opensAt == null ? hours.opensAt(event) : row.opensAt,
                row.closesAt == null ? hours.closesAt(event) : row.closesAt,
                row.again,
                row.checksOut,
                row.seats);
    }
}
