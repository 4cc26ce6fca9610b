package org.jiangtai.event;

import org.jiangtai.shared.Labelled;

/** What a clash of a kind does: it is set for each kind. */
public enum ClashSeverity implements Labelled {
    /** The event cannot be saved so. */
    BLOCK,
    /** Whoever goes on gives a reason, which stays with the event. */
    WARN,
    /** Nobody is told. */
    IGNORE
}
