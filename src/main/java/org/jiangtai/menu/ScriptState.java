package org.jiangtai.menu;

import org.jiangtai.shared.Labelled;

/** Where a version of a script stands. */
public enum ScriptState implements Labelled {
    DRAFT,
    IN_REVIEW,
    /** Sent back by the reviewer with a reason; it is worked on and submitted again. */
    RETURNED,
    APPROVED,
    /** Approved once, and a later version is in force. Derived, never stored. */
    SUPERSEDED;

    /** Whether somebody still works on it or looks at it. A topic has one such version at most. */
    public boolean isOpen() {
        return this == DRAFT || this == IN_REVIEW || this == RETURNED;
    }

    /** Whether its text may be changed. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }
}
