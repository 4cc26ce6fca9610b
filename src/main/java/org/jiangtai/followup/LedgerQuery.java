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
 * @param burning only what burns for this reason; null is all
 * @param words a part of the number, the matter, the place, the source or the name of who is responsible; empty is all
 */
public record LedgerQuery(
        Ledger ledger,
        Set<ItemState> states,
        Set<ItemKind> kinds,
        @Nullable Severity severity,
        @Nullable Light light,
        @Nullable Long unitId,
        @Nullable Burning burning,
        String words) {

    public static LedgerQuery all(Ledger ledger) {
        return new LedgerQuery(ledger, Set.of(), Set.of(), null, null, null, null, "");
    }

    /** The same, only what burns for a reason. */
    public LedgerQuery burning(@Nullable Burning wanted) {
        return new LedgerQuery(ledger, states, kinds, severity, light, unitId, wanted, words);
    }

    /** The same, only what has these words in it. */
    public LedgerQuery with(String wanted) {
        return new LedgerQuery(ledger, states, kinds, severity, light, unitId, burning, wanted);
    }

    /** The same, only what stands at this light. */
    public LedgerQuery at(Light wanted) {
        return new LedgerQuery(ledger, states, kinds, severity, wanted, unitId, burning, words);
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
