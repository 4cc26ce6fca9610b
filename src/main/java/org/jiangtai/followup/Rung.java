package org.jiangtai.followup;

import org.jiangtai.shared.Labelled;

/**
 * The ladder that an item climbs when its deadline nears and passes; each rung once for each deadline. It is shown at the
 * desk and stands in the history; nobody is sent anything.
 */
public enum Rung implements Labelled {
    NONE,
    /** The deadline is near: the unit sees it. */
    REMINDED,
    /** Overdue: for the unit. */
    BLUE,
    /** Long overdue: for the head of the unit. */
    YELLOW,
    /** Far overdue: for the leader in charge. */
    RED
}
