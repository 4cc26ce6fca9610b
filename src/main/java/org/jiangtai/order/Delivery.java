package org.jiangtai.order;

import java.time.Instant;

/**
 * How a lecture really was, as the lecturer reports it.
 *
 * @param headCount how many came
 * @param fromPaper whether an organiser entered it from paper
 */
public record Delivery(Instant startsAt, Instant endsAt, int headCount, String remark, boolean fromPaper) {}
