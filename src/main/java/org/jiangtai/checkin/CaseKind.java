package org.jiangtai.checkin;

import org.jiangtai.shared.Labelled;

/** Why something that happened at the door is looked at afterwards. */
public enum CaseKind implements Labelled {
    /** Somebody was let in whom the rules would have refused. */
    FORCED,
    /** Two devices let the same ticket in. */
    DOUBLE,
    /** Somebody was let in by a code that nobody has. */
    UNKNOWN_CODE,
    /** More people are in than there are seats. */
    OVER_SEATS,
    /** The device's clock was wrong, so that the time is doubtful. */
    CLOCK,
    /** A device wanted to take its entry back when its link had ended; the entry stands until somebody decides. */
    LATE_UNDO
}
