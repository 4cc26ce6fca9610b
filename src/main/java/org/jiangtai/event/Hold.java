package org.jiangtai.event;

/** Seats of an event that are kept for a unit's people; {@code taken} of them are. */
public record Hold(long unitId, int seats, int taken) {

    public int left() {
        return Math.max(0, seats - taken);
    }
}
