package org.jiangtai.order;

import java.util.List;

/**
 * An order as it is offered to a lecturer.
 *
 * @param address where the hall is
 * @param slots when it can be, each with what does not fit; one for a lecturer who was named
 */
public record Offer(Order order, String address, List<SlotFit> slots) {

    /** Whether the lecturer was named, rather than one of those who may claim. */
    public boolean named() {
        return !order.claimable();
    }

    /** Whether some hour can be accepted. */
    public boolean possible() {
        return slots.stream().anyMatch(slot -> !slot.refused());
    }
}
