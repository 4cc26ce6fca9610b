package org.jiangtai.planning.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who goes where and when.
 *
 * @param slots one for each session, in their order; null where it is left out
 * @param cost of the whole
 */
public record RotaPlan(List<@Nullable RotaSlot> slots, RotaCost cost) {

    public RotaPlan {
        slots = Collections.unmodifiableList(new ArrayList<>(slots));
    }

    /** How many sessions are left out. */
    public int leftOut() {
        return (int) slots.stream().filter(slot -> slot == null).count();
    }
}
