package org.jiangtai.planning.rota;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the plan does not see to, and people must: an event that what came up reaches and that is none of the plan's or is
 * on today, one of the plan's that has no lecturer any more, and an order whose lecturer was asked and has not answered.
 *
 * @param eventId null for an order
 * @param orderId null for an event
 * @param lecturer empty where nobody is named
 * @param startsAt UTC
 */
public record RotaUntouched(
        @Nullable Long eventId,
        @Nullable Long orderId,
        String title,
        String place,
        String lecturer,
        Instant startsAt,
        RotaWhy why) {}
