package org.jiangtai.planning.rota;

import org.jspecify.annotations.Nullable;

/**
 * A session of a run with the names that people read.
 *
 * @param number counts from 0 within the run
 * @param topic empty while nobody gives it
 * @param lecturer empty where it is left out
 * @param venue empty where it is left out
 * @param at null where it is left out
 * @param before where it stood when the run began; null where it is new
 * @param omitted whether somebody left it out by hand
 * @param orderNumber of the order that it comes from; empty if it comes from none
 * @param eventId the event that it became
 * @param cost what it causes, in minutes of driving
 */
public record RotaLecture(
        int number,
        long unitId,
        String place,
        long themeId,
        String topic,
        String lecturer,
        String venue,
        @Nullable RotaStand at,
        @Nullable RotaStand before,
        boolean pinned,
        boolean omitted,
        String orderNumber,
        @Nullable Long eventId,
        long cost) {

    public boolean isPlaced() {
        return at != null;
    }
}
