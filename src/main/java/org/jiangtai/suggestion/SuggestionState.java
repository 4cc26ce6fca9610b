package org.jiangtai.suggestion;

import java.util.Set;
import org.jiangtai.shared.Labelled;

/** The way of a suggestion, from the first word to the resident's own yes or no. */
public enum SuggestionState implements Labelled {
    RECEIVED,
    ACCEPTED,
    NOT_ACCEPTED,
    ASSIGNED,
    ANSWERED,
    CLOSED,
    /** It says the same as another one, and goes on with that. */
    MERGED;

    /** The states in which somebody still has to do something. */
    public static final Set<SuggestionState> OPEN = Set.of(RECEIVED, ACCEPTED, ASSIGNED);

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
