package org.jiangtai.order;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jiangtai.menu.SpokenLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who plans a whole season needs to know of an order.
 *
 * @param number as people call it
 * @param venueId null while none is chosen
 * @param minutes that the lecture takes
 * @param times when the unit would like it, the best wish first
 * @param unwilling the lecturers who declined it or let it wait too long
 * @param asked what a lecturer was asked for; null while nobody was asked by name
 * @param eventId the event that it became; null before
 */
public record OrderToPlan(
        long id,
        String number,
        long unitId,
        long topicId,
        @Nullable Long venueId,
        SpokenLanguage language,
        int people,
        int minutes,
        List<PreferredTime> times,
        Set<Long> unwilling,
        OrderState state,
        @Nullable Asked asked,
        @Nullable Long eventId) {

    public OrderToPlan {
        times = List.copyOf(times);
        unwilling = Set.copyOf(unwilling);
    }

    /** Who was asked to give it, and when. Moments are UTC. */
    public record Asked(long lecturerId, Instant startsAt, Instant endsAt) {}

    /** Whether it still waits for a lecturer. */
    public boolean waiting() {
        return state == OrderState.APPROVED;
    }
}
