package org.jiangtai.order;

import org.jiangtai.shared.Failure;

/** The step does not lead on from the order's present state: somebody was faster, or the clock. */
public final class WrongOrderState extends Failure {

    WrongOrderState(OrderState state) {
        super(state);
    }
}
