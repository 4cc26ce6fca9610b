package org.jiangtai.order.ui;

import org.jiangtai.order.Order;
import org.jiangtai.order.OrderState;
import org.jiangtai.shared.Labelled;

/** Which of the own orders a lecturer looks at. */
enum OfferFilter implements Labelled {
    OPEN,
    ASKED,
    CLAIMABLE,
    COMING,
    TO_REPORT,
    ALL;

    boolean takes(Order order) {
        OrderState state = order.state();
        return switch (this) {
            case OPEN -> ASKED.takes(order) || CLAIMABLE.takes(order) || COMING.takes(order) || TO_REPORT.takes(order);
            case ASKED -> state == OrderState.DISPATCHED && !order.claimable();
            case CLAIMABLE -> state == OrderState.DISPATCHED && order.claimable();
            case COMING -> state == OrderState.ACCEPTED;
            case TO_REPORT -> state == OrderState.IN_SERVICE;
            case ALL -> true;
        };
    }
}
