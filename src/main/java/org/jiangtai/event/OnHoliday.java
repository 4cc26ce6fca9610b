package org.jiangtai.event;

import org.jiangtai.shared.Labelled;

/** What becomes of a day of a series that is a public holiday. */
public enum OnHoliday implements Labelled {
    KEEP,
    LEAVE_OUT,
    NEXT_WORKING_DAY
}
