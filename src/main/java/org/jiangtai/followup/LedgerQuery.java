package org.jiangtai.followup;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the ledger.
 *
 * @param states none is all
 * @param kinds none is all
 * @param severity null is all
 * @param light null is all
 * @param unitId the lead unit; null is all
 * @param overdue only what is overdue
 * @param words a part of the number, the matter, the place, the source or the name of who is responsible; empty is all
 */
public record LedgerQuery(
        Ledger ledger,
        Set<ItemState> states,
        Set<ItemKind> kinds,
        @Nullable Severity severity,
        @Nullable Light light,
        @Nullable Long unitId,
        boolean overdue,
        String words) {

    public static LedgerQuery all(Ledger ledger) {
        return new LedgerQuery(ledger, Set.of(), Set.of(), null, null, null, false, "");
    }

    /** The same, only what is overdue. */
    public LedgerQuery onlyOverdue() {
        return new LedgerQuery(ledger, states, kinds, severity, light, unitId, true, words);
    }

    /** The same, only what has these words in it. */
    public LedgerQuery with(String wanted) {
        return new LedgerQuery(ledger, states, kinds, severity, light, unitId, overdue, wanted);
    }

    /** The same, only what stands at this light. */
    public LedgerQuery at(Light wanted) {
        return new LedgerQuery(ledger, states, kinds, severity, wanted, unitId, overdue, words);
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
