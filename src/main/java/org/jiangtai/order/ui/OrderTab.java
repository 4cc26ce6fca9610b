package org.jiangtai.order.ui;

import java.util.Set;
import org.jiangtai.order.Order;
import org.jiangtai.order.OrderState;
import org.jiangtai.shared.Labelled;

/** Which orders the list shows. */
enum OrderTab implements Labelled {
    OPEN,
    LATE,
    WRITING,
    REVIEW,
    DISPATCH,
    ANSWER,
    RUNNING,
    EVALUATE,
    CALL_BACK,
    OVER,
    ALL;

    private static final Set<OrderState> WRITTEN = Set.of(OrderState.DRAFT, OrderState.RETURNED);
    private static final Set<OrderState> UNDERWAY = Set.of(OrderState.ACCEPTED, OrderState.IN_SERVICE);

    boolean takes(Order order) {
        OrderState state = order.state();
        return switch (this) {
            case OPEN -> !state.isOver();
            case LATE -> order.late();
            case WRITING -> WRITTEN.contains(state);
            case REVIEW -> state == OrderState.SUBMITTED;
            case DISPATCH -> state == OrderState.APPROVED;
            case ANSWER -> state == OrderState.DISPATCHED;
            case RUNNING -> UNDERWAY.contains(state);
            case EVALUATE -> state == OrderState.DELIVERED;
            case CALL_BACK -> order.callBackOpen();
            case OVER -> state.isOver();
            case ALL -> true;
        };
    }
}
