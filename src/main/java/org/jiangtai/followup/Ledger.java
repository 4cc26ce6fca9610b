package org.jiangtai.followup;

import java.util.EnumSet;
import java.util.Set;
import org.jiangtai.shared.Labelled;

/** The three lists of one ledger: the same items as found, as somebody must put them right, and as done. */
public enum Ledger implements Labelled {
    /** Everything that was found. */
    PROBLEMS(EnumSet.allOf(ItemState.class), false),
    /** What a unit holds, with measure and deadline. */
    RECTIFICATION(EnumSet.allOf(ItemState.class), true),
    /** What a unit says is done, what is closed, and what goes on. */
    IMPLEMENTATION(EnumSet.of(ItemState.TO_VERIFY, ItemState.CLOSED, ItemState.LONG_TERM), true);

    private final Set<ItemState> states;
    private final boolean assignedOnly;

    Ledger(Set<ItemState> states, boolean assignedOnly) {
        this.states = Set.copyOf(states);
        this.assignedOnly = assignedOnly;
    }

    Set<ItemState> states() {
        return states;
    }

    boolean isAssignedOnly() {
        return assignedOnly;
    }
}
