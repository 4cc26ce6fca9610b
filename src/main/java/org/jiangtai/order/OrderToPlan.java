package org.jiangtai.order;

import java.util.List;
import org.jiangtai.menu.SpokenLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who plans a whole season needs to know of an order.
 *
 * @param number as people call it
 * @param venueId null while none is chosen
 * @param times when the unit would like it, the best wish first
 * @param waiting whether it still waits for a lecturer
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
        List<PreferredTime> times,
        boolean waiting,
        @Nullable Long eventId) {}
