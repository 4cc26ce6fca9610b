package org.jiangtai.setting;

import org.jiangtai.shared.Labelled;

/** What a file would do to a day, in one word. */
public enum HolidayChangeKind implements Labelled {
    NEW,
    CHANGED,
    UNCHANGED,
    REMOVED
}
