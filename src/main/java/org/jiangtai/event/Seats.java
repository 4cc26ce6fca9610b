package org.jiangtai.event;

import java.util.ArrayList;
import java.util.List;
import org.jiangtai.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The seats of an event, given out one after the other. Every method locks the event's row of seats until the caller's
 * transaction ends, so capacity is never oversold and the waiting list has one order, however many ask at once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Seats {

    private final SeatsRepository seats;

    Seats(SeatsRepository seats) {
        this.seats = seats;
    }

    /** A seat, or a place on the waiting list. {@code waitingNumber} is 0 for a seat and counts up from 1 otherwise. */
    public record Place(int waitingNumber) {

        public boolean isSeat() {
            return waitingNumber == 0;
        }
    }

    /**
     * Gives out places. While somebody waits, nobody who comes later gets a seat before them.
     *
     * @return one place for each person asked for, in their order
     */
    public List<Place> take(long eventId, int people) {
        SeatsEntity row = row(eventId);
        List<Place> places = new ArrayList<>(people);
        for (int i = 0; i < people; i++) {
            if (row.waiting == 0 && row.taken < row.capacity) {
                row.taken++;
                places.add(new Place(0));
            } else {
                row.waiting++;
                places.add(new Place(row.nextWaitingNumber++));
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

    /**
     * Takes a seat back.
     *
     * @return how many people of the waiting list may now move up
     */
    public int giveBack(long eventId) {
        SeatsEntity row = row(eventId);
        row.taken = Math.max(0, row.taken - 1);
        return movable(row);
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

    /** How many people of the waiting list may move up. */
    public int movable(long eventId) {
        return movable(row(eventId));
    }

    /** Moves one person from the waiting list to a seat. */
    public void moveUp(long eventId) {
        SeatsEntity row = row(eventId);
        if (row.taken >= row.capacity || row.waiting == 0) {
            throw new IllegalStateException("nobody may move up");
        }
        row.waiting--;
        row.taken++;
    }

    private static int movable(SeatsEntity row) {
        return Math.min(row.waiting, row.left());
    }

    private SeatsEntity row(long eventId) {
        return seats.lock(eventId).orElseThrow(NotFound::new);
    }
}
