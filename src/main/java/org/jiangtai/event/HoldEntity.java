package org.jiangtai.event;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "event_hold")
class HoldEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long eventId;
    long unitId;
    int seats;
    int taken;

    static HoldEntity of(long eventId, long unitId) {
        var hold = new HoldEntity();
        hold.eventId = eventId;
        hold.unitId = unitId;
        return hold;
    }

    int left() {
        return Math.max(0, seats - taken);
    }
}
