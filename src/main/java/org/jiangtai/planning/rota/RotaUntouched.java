package org.jiangtai.planning.rota;

import java.time.Instant;

/**
 * An event that what came up reaches and that is not changed by the plan: it is none of its sessions, or it is on today.
 *
 * @param lecturer empty where nobody was named
 * @param startsAt UTC
 */
public record RotaUntouched(long eventId, String title, String place, String lecturer, Instant startsAt, RotaWhy why) {}
