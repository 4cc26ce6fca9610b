package org.jiangtai.checkin;

import java.time.Instant;

/**
 * One of the lists of an event's door: the morning, the afternoon, a room. Each keeps its own entries.
 *
 * @param number counts from 1; number 1 is always there
 * @param name as people know it; empty for a list 1 that nobody has named
 * @param opensAt before it nobody is let in
 * @param closesAt after it nobody is let in
 * @param checksOut whether leaving is scanned too
 * @param seats how many may be in at once; 0 where the list has no number of its own
 */
public record DoorList(
        long eventId,
        int number,
        String name,
        Instant opensAt,
        Instant closesAt,
        Again again,
        boolean checksOut,
        int seats) {

    /** Whether an exit may be written down. */
    public boolean takesExits() {
        return checksOut || again == Again.AFTER_EXIT;
    }
}
