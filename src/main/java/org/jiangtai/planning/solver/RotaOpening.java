package org.jiangtai.planning.solver;

import java.util.List;
import java.util.Set;

/**
 * Something that would make room for a session.
 *
 * @param rules what stands in the way: as few rules as there are anywhere
 * @param lecturer who it is about; below 0 nobody in particular, because it is about the place
 * @param slots where the session could be then, the cheapest first; all of one kind: a part of the day in one month for a
 *     lecturer, a day of the week and its part for a place
 * @param cost what the cheapest of them would cause
 */
public record RotaOpening(Set<HardRule> rules, int lecturer, List<RotaSlot> slots, long cost) {

    public static final int NOBODY = -1;

    public RotaOpening {
        rules = Set.copyOf(rules);
        slots = List.copyOf(slots);
    }
}
