package org.jiangtai.followup;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the ledger.
 *
 * @param states none is all
 * @param unitId the lead unit; null is all
 * @param overdue only what is overdue
 * @param words a part of the number, the matter, the place or the name of who is responsible; empty is all
 */
public record LedgerQuery(
        Ledger ledger, Set<ItemState> states, @Nullable Long unitId, boolean overdue, String words) {

    public static LedgerQuery all(Ledger ledger) {
        return new LedgerQuery(ledger, Set.of(), null, false, "");
    }

    /** The states that the list holds and that are asked for; may be none. */
    Set<ItemState> wantedStates() {
        Set<ItemState> wanted = EnumSet.copyOf(ledger.states());
        if (!states.isEmpty()) {
            wanted.retainAll(states);
        }
        return wanted;
    }
}
