package org.jiangtai.followup;

import java.util.EnumSet;
import java.util.Set;
import org.jiangtai.shared.Labelled;

/** Where an item stands (domain page). Overdue is none of them: it is derived from the deadline. */
public enum ItemState implements Labelled {
    OPEN,
    IN_PROGRESS,
    TO_VERIFY,
    LONG_TERM,
    CLOSED;

    /** Somebody still has to put it right by a deadline. */
    public static final Set<ItemState> RUNNING = EnumSet.of(OPEN, IN_PROGRESS);

    public boolean isRunning() {
        return RUNNING.contains(this);
    }
}
