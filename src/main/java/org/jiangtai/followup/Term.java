package org.jiangtai.followup;

import org.jiangtai.shared.Labelled;

/** By when a unit puts an item right, counted from its assignment (domain page: working days). */
public enum Term implements Labelled {
    /** A question, or somebody who needs help. */
    QUESTION,
    /** A suggestion, a complaint, and whatever has no term of its own. */
    COMPLAINT,
    /** The same day. */
    URGENT,
    /** By a day that somebody named; no calendar moves it. */
    BY_DATE
}
