package org.jiangtai.planning.rota;

import java.time.Instant;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.order.OrderToPlan;
import org.jspecify.annotations.Nullable;

/**
 * Something that is on anyhow: an event, or a lecture that a lecturer was asked for and has not answered yet. Moments are
 * UTC.
 *
 * @param venueId null while no hall is known
 * @param lecturerId null where none is needed
 * @param themeId null where it is no lecture of the tour
 */
record RotaEngagement(
        long unitId,
        @Nullable Long venueId,
        @Nullable Long lecturerId,
        @Nullable Long themeId,
        Instant startsAt,
        Instant endsAt) {

    static RotaEngagement of(SeasonEvent event) {
        return new RotaEngagement(
                event.unitId(), event.venueId(), event.lecturerId(), event.themeId(), event.startsAt(), event.endsAt());
    }

    static RotaEngagement of(OrderToPlan order, OrderToPlan.Asked asked, long themeId) {
        return new RotaEngagement(
                order.unitId(), order.venueId(), asked.lecturerId(), themeId, asked.startsAt(), asked.endsAt());
    }
}
