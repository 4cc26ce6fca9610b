package org.jiangtai.order;

import org.jiangtai.shared.Labelled;

/** What somebody does with an order, or the clock; {@link OrderRules} says who may, when, and where it leads. */
public enum OrderAction implements Labelled {
    SUBMIT,
    TAKE_BACK,
    RETURN,
    REJECT,
    APPROVE,
    DISPATCH,
    OFFER,
    RECALL,
    ACCEPT,
    DECLINE,
    GO_BACK,
    TIME_OUT,
    BEGIN,
    DELIVER,
    EVALUATE,
    LAPSE,
    ARCHIVE,
    CANCEL,
    /** The event was moved or got another lecturer; the order's state stays. */
    FOLLOW,
    /** What is due was not done; the order's state stays. */
    REMIND
}
