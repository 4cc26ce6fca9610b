package org.jiangtai.order.ui;

import org.jiangtai.order.Order;
import org.jiangtai.order.OrderState;
import org.jiangtai.shared.Labelled;
import org.jiangtai.uikit.StatusBadge.Tone;

/** What people must see of an order beside its state. */
enum OrderMark implements Labelled {
    LATE,
    CALL_BACK,
    CLAIMABLE,
    WISH,
    NOT_EVALUATED;

    boolean marks(Order order) {
        return switch (this) {
            case LATE -> order.late();
            case CALL_BACK -> order.callBackOpen();
            case CLAIMABLE -> order.claimable() && order.state() == OrderState.DISPATCHED;
            case WISH -> order.isWish();
            case NOT_EVALUATED -> order.notEvaluated();
        };
    }

    Tone tone() {
        return switch (this) {
            case LATE, CALL_BACK -> Tone.BAD;
            case CLAIMABLE -> Tone.ATTENTION;
            case WISH, NOT_EVALUATED -> Tone.CALM;
        };
    }
}
