package org.jiangtai.order;

/** As whom somebody acts on an order; one person may be several. */
public enum OrderParty {
    /** The unit that ordered, or whoever ordered for it. */
    ORDERER,
    /** Who may review it: an organiser or a reviewer, but not the one who handed it in. */
    REVIEWER,
    /** The organisers, who dispatch and may cancel. */
    CENTRE,
    /** The lecturer whom it was dispatched to, or who may claim it. */
    LECTURER,
    /** The program: what moves by itself. */
    CLOCK
}
