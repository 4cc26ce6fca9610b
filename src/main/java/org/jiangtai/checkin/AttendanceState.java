package org.jiangtai.checkin;

import org.jiangtai.shared.Labelled;
import org.jspecify.annotations.Nullable;

/** What an attendance sheet says of somebody with a seat. */
public enum AttendanceState implements Labelled {
    PRESENT,
    EXCUSED,
    /** Not there, and the event is over: nobody is called absent before. */
    ABSENT,
    /** Not there yet. */
    EXPECTED;

    /** Who comes after all is present, whatever was said before. */
    static AttendanceState of(@Nullable Object entry, boolean excused, boolean over) {
        if (entry != null) {
            return PRESENT;
        }
        if (excused) {
            return EXCUSED;
        }
        return over ? ABSENT : EXPECTED;
    }
}
