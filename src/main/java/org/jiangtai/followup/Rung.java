package org.jiangtai.followup;

import org.jiangtai.shared.Labelled;

/** The ladder that an item climbs when its deadline nears and passes; each rung once for each deadline. */
public enum Rung implements Labelled {
    NONE,
    /** The deadline is near: the unit is reminded. */
    REMINDED,
    /** Overdue: the unit is told. */
    BLUE,
    /** Long overdue: the head of the unit is told. */
    YELLOW,
    /** Far overdue: the leader in charge is told. */
    RED
}
