package org.jiangtai.checkin;

import java.time.Instant;

/**
 * A line that was entered from paper.
 *
 * @param who the masked name
 * @param at when the person came, by the paper
 * @param walkIn whether the person was on no list
 * @param undone whether it was taken back or refused
 */
public record PaperEntry(long lineId, long registrationId, String who, Instant at, boolean walkIn, boolean undone) {}
