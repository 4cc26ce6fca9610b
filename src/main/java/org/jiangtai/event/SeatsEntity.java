package org.jiangtai.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one row that everybody who registers for an event has to queue for; kept apart so that it stays small. */
@Entity
@Table(name = "event_seats")
class SeatsEntity {

    @Id
    long eventId;

    int capacity;
    int taken;
    int waiting;
    int nextWaitingNumber;

    /** Seats that are kept for units and nobody of them has taken: none that {@link #open} counts. */
    int held;

    /** Whether seats are kept for units now. */
    boolean holdsUnits;

    /** Until when, if somebody said so. */
    @Nullable
    Instant heldUntil;

    boolean asksApproval;
    boolean asksQuestions;

    static SeatsEntity of(long eventId, int capacity) {
        var seats = new SeatsEntity();
        seats.eventId = eventId;
        seats.capacity = capacity;
        seats.nextWaitingNumber = 1;
        return seats;
    }

    /** Seats that anybody may have. */
    int open() {
        return Math.max(0, capacity - taken - held);
    }
}
