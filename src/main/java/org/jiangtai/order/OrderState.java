package org.jiangtai.order;

import java.util.EnumSet;
import java.util.Set;
import org.jiangtai.shared.Labelled;

/** Where an order stands (domain page, lectures by order). What leads from one to the next says {@link OrderRules}. */
public enum OrderState implements Labelled {
    DRAFT,
    SUBMITTED,
    RETURNED,
    REJECTED,
    APPROVED,
    DISPATCHED,
    /** Passed through at once: a declined order goes back for another lecturer. */
    DECLINED,
    ACCEPTED,
    IN_SERVICE,
    DELIVERED,
    EVALUATED,
    ARCHIVED,
    CANCELLED;

    /** Nothing happens any more. */
    public static final Set<OrderState> OVER = EnumSet.of(REJECTED, ARCHIVED, CANCELLED);

    public boolean isOver() {
        return OVER.contains(this);
    }

    /** Whether the order can still be written in. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }
}
