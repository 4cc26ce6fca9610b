package org.jiangtai.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangtai.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The seats of an event, given out one after the other. Every method locks the event's row of seats until the caller's
 * transaction ends, so capacity is never oversold and the waiting list has one order, however many ask at once. Seats
 * that are kept for a unit go to its people only; an event that keeps none pays nothing for it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Seats {

    private final SeatsRepository seats;
    private final HoldRepository holds;

    Seats(SeatsRepository seats, HoldRepository holds) {
        this.seats = seats;
        this.holds = holds;
    }

    /**
     * A seat, or a place on the waiting list.
     *
     * @param waitingNumber 0 for a seat; counts up from 1 otherwise
     * @param held whether the seat is one of those that were kept for the person's unit
     */
    public record Place(int waitingNumber, boolean held) {

        public boolean isSeat() {
            return waitingNumber == 0;
        }
    }

    /**
     * What may be given to people who wait.
     *
     * @param open seats for anybody
     * @param byUnit seats for a unit's people only, where some are left
     */
    public record Free(int waiting, int open, Map<Long, Integer> byUnit) {

        public boolean isNothing() {
            return waiting == 0 || (open == 0 && byUnit.isEmpty());
        }
    }

    /**
     * Places that are wanted together.
     *
     * @param unitId whose people they are; null if nobody asked
     */
    public record Wanted(int people, @Nullable Long unitId) {}

    /** The same for people of no unit. */
    public List<Place> take(long eventId, int people) {
        return take(eventId, List.of(new Wanted(people, null))).getFirst();
    }

    /**
     * Gives out places to one after the other: what is kept for the unit first. While somebody waits, nobody who comes
     * later gets a seat that the one who waits could have.
     *
     * @return one place for each person asked for, in their order
     */
    public List<List<Place>> take(long eventId, List<Wanted> wanted) {
        SeatsEntity row = row(eventId);
        return wanted.stream()
                .map(one -> take(row, hold(row, one.unitId()), one.people()))
                .toList();
    }

    private static List<Place> take(SeatsEntity row, @Nullable HoldEntity hold, int people) {
        List<Place> places = new ArrayList<>(people);
        for (int i = 0; i < people; i++) {
            if (hold != null && hold.left() > 0 && row.taken < row.capacity) {
                takeHeld(row, hold);
                places.add(new Place(0, true));
            } else if (row.waiting == 0 && row.open() > 0) {
                row.taken++;
                places.add(new Place(0, false));
            } else {
                places.add(new Place(queue(row), false));
            }
        }
        return places;
    }

    /**
     * Gives a seat to somebody who stands at the door: past the waiting list, and past the capacity too, because the
     * person is there. The door warns before.
     *
     * @return whether there was a free seat
     */
    public boolean takeAtDoor(long eventId) {
        SeatsEntity row = row(eventId);
        boolean free = row.taken < row.capacity;
        row.taken++;
        return free;
    }

    /** Takes a seat back; one that was kept for a unit is kept for it again, until the time for that is over. */
    public void giveBack(long eventId, @Nullable Long heldFor) {
        SeatsEntity row = row(eventId);
        row.taken = Math.max(0, row.taken - 1);
        HoldEntity hold = heldFor == null
                ? null
                : holds.findByEventIdAndUnitId(eventId, heldFor).orElse(null);
        if (hold != null) {
            int before = hold.left();
            hold.taken = Math.max(0, hold.taken - 1);
            row.held += row.holdsUnits ? hold.left() - before : 0;
        }
    }

    /** Puts somebody at the end of the waiting list; the answer is the number there. */
    public int queue(long eventId) {
        return queue(row(eventId));
    }

    /** Takes somebody off the waiting list who no longer wants to wait. */
    public void leaveWaitingList(long eventId) {
        SeatsEntity row = row(eventId);
        row.waiting = Math.max(0, row.waiting - 1);
    }

    /**
     * Lets the caller go on alone with this event's seats. Whoever changes a registration's state too calls this first,
     * so that all lock in the same order: the seats, then the registration.
     */
    public void lock(long eventId) {
        row(eventId);
    }

    /** What may be given to people who wait. */
    public Free free(long eventId) {
        SeatsEntity row = row(eventId);
        Map<Long, Integer> byUnit = new LinkedHashMap<>();
        if (row.holdsUnits && row.held > 0) {
            // Who stood at the door may have taken seats that were kept: all units together get what is left.
            int most = Math.max(0, row.capacity - row.taken);
            for (HoldEntity hold : holds.findByEventIdOrderById(eventId)) {
                int left = Math.min(hold.left(), most);
                if (left > 0) {
                    byUnit.put(hold.unitId, left);
                    most -= left;
                }
            }
        }
        return new Free(row.waiting, row.open(), byUnit);
    }

    /**
     * Moves one person from the waiting list to a seat.
     *
     * @param heldFor for whose people the seat is kept; null for an open one
     * @throws IllegalStateException if there is no such seat or nobody waits
     */
    public void moveUp(long eventId, @Nullable Long heldFor) {
        SeatsEntity row = row(eventId);
        HoldEntity hold = hold(row, heldFor);
        boolean free = heldFor == null ? row.open() > 0 : hold != null && hold.left() > 0 && row.taken < row.capacity;
        if (!free || row.waiting == 0) {
            throw new IllegalStateException("nobody may move up");
        }
        row.waiting--;
        if (hold == null) {
            row.taken++;
        } else {
            takeHeld(row, hold);
        }
    }

    private @Nullable HoldEntity hold(SeatsEntity row, @Nullable Long unitId) {
        return row.holdsUnits && unitId != null
                ? holds.findByEventIdAndUnitId(row.eventId, unitId).orElse(null)
                : null;
    }

    private static void takeHeld(SeatsEntity row, HoldEntity hold) {
        hold.taken++;
        row.held--;
        row.taken++;
    }

    private static int queue(SeatsEntity row) {
        row.waiting++;
        return row.nextWaitingNumber++;
    }

    private SeatsEntity row(long eventId) {
        return seats.lock(eventId).orElseThrow(NotFound::new);
    }
}
