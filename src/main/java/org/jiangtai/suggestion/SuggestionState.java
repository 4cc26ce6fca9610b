package org.jiangtai.suggestion;

import org.jiangtai.shared.Labelled;

/** The way of a suggestion, from the first word to the resident's own yes or no. */
public enum SuggestionState implements Labelled {
    RECEIVED,
    ACCEPTED,
    NOT_ACCEPTED,
    ASSIGNED,
    ANSWERED,
    CLOSED;

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return this == RECEIVED || this == ACCEPTED || this == ASSIGNED;
    }
}
