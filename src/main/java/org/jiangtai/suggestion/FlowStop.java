package org.jiangtai.suggestion;

import org.jiangtai.shared.Labelled;

/** Where suggestions are on their way, or where their way ended; in the order of the way. */
public enum FlowStop implements Labelled {
    RECEIVED,
    TAKEN_ON,
    /** Nobody has looked at it yet. */
    NEW,
    REFUSED,
    MERGED,
    HANDED_ON,
    /** Taken on, or handed back: no unit has it. */
    TO_HAND_ON,
    /** A unit works on it. */
    IN_HAND,
    ANSWERED,
    ADOPTED,
    PARTLY_ADOPTED,
    NOT_ADOPTED,
    SOLVED,
    NOT_SOLVED,
    /** Its author has said nothing yet. */
    NO_WORD,
    /** Not solved, and taken up again. */
    AGAIN
}
