package org.jiangtai.order;

import java.util.List;
import org.jiangtai.event.Clash;
import org.jspecify.annotations.Nullable;

/**
 * How a lecturer fits one of the hours that an order asks for.
 *
 * @param clashes what does not fit, the hard ones first
 * @param before the way from the lecture before on the same day; null if there is none
 * @param after the way to the lecture after on the same day; null if there is none
 */
public record SlotFit(
        TimeSlot slot,
        List<Clash> clashes,
        @Nullable Journey before,
        @Nullable Journey after) {

    /** A way between two units. */
    public record Journey(String unitName, int minutes) {}

    /** Whether dispatch refuses the lecturer for this hour. */
    public boolean refused() {
        return DispatchRules.refuse(clashes);
    }

    /** Minutes on the way that day, both ways together. */
    int minutesOnTheWay() {
        return (before == null ? 0 : before.minutes()) + (after == null ? 0 : after.minutes());
    }
}
