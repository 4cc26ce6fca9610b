package org.jiangtai.order;

import java.time.Instant;

/**
 * Something that happened to an order.
 *
 * @param who the name of whoever did it; empty for the program
 * @param reason empty for whom it does not concern
 */
public record OrderStep(Instant at, OrderAction action, OrderState from, OrderState to, String who, String reason) {}
