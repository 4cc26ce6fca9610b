package org.jiangtai.checkin.ui;

import org.jiangtai.checkin.AttendanceService.Line;
import org.jiangtai.shared.Labelled;

/** Whom the attendance sheet shows. */
enum Arrival implements Labelled {
    ALL,
    ABSENT,
    PRESENT;

    boolean shows(Line line) {
        return switch (this) {
            case ALL -> true;
            case ABSENT -> line.presentSince() == null;
            case PRESENT -> line.presentSince() != null;
        };
    }
}
