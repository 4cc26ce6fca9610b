package org.jiangtai.checkin;

import org.jiangtai.registration.RosterMarks;
import org.jiangtai.shared.Tokens;
import org.springframework.stereotype.Component;

/** A word that changes when what a device took along is no longer what is true. */
@Component
class RosterTags {

    private static final int LENGTH = 16;

    private final RosterMarks marks;
    private final EventDoors doors;

    RosterTags(RosterMarks marks, EventDoors doors) {
        this.marks = marks;
        this.doors = doors;
    }

    /** The word for a device, at most a second old; nothing of the list itself is read for it. */
    String of(DoorDevices.Known device) {
        String told = marks.of(device.eventId())
                + doors.of(device.eventId())
                + device.name()
                + device.list()
                + device.endsAt();
        return Tokens.hash(told).substring(0, LENGTH);
    }
}
