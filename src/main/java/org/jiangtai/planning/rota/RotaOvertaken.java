package org.jiangtai.planning.rota;

import org.jiangtai.shared.Labelled;

/** What happened to a session since it was planned, so that the plan for it is worth nothing any more. */
public enum RotaOvertaken implements Labelled {
    /** The order does not wait for a lecturer now, or the place has got the lecture by another way. */
    NOT_NEEDED,
    /** The order cannot be given to this lecturer for this hour at all. */
    NOT_DISPATCHABLE,
    /** Time went by: its new day is one for which approval cannot be applied for in time any more. A reason helps. */
    LATE,
    /** People have given its event another time, hall, lecturer or topic. */
    CHANGED,
    /** Its event was cancelled or removed, or is over. */
    GONE
}
