package org.jiangtai.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

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

    static SeatsEntity of(long eventId, int capacity) {
        var seats = new SeatsEntity();
        seats.eventId = eventId;
        seats.capacity = capacity;
        seats.nextWaitingNumber = 1;
        return seats;
    }

    int left() {
        return Math.max(0, capacity - taken);
    }
}
