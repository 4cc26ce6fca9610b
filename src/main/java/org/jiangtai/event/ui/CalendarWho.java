package org.jiangtai.event.ui;

import org.jiangtai.shared.Labelled;

/** Whose calendar is looked at. */
enum CalendarWho implements Labelled {
    /** As far as the person reaches. */
    EVERYBODY,
    /** One unit and what lies below it. */
    UNIT,
    LECTURER
}
