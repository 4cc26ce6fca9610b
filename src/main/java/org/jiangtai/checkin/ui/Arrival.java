package org.jiangtai.checkin.ui;

import org.jiangtai.checkin.AttendanceLine;
import org.jiangtai.checkin.AttendanceState;
import org.jiangtai.shared.Labelled;

/** Whom the attendance sheet shows. */
enum Arrival implements Labelled {
    ALL,
    /** Not there, excused ones apart. */
    ABSENT,
    PRESENT,
    EXCUSED,
    /** From paper, and nobody but who typed it has looked at it. */
    TO_CONFIRM;

    boolean shows(AttendanceLine line) {
        return switch (this) {
            case ALL -> true;
            case ABSENT -> line.state() == AttendanceState.ABSENT || line.state() == AttendanceState.EXPECTED;
            case PRESENT -> line.state() == AttendanceState.PRESENT;
            case EXCUSED -> line.state() == AttendanceState.EXCUSED;
            case TO_CONFIRM -> line.toConfirm();
        };
    }
}
