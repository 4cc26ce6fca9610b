package org.jiangtai.planning.rota;

/**
 * What people compare plans by.
 *
 * @param minutes on the road, from home and back
 * @param trips days on which a lecturer sets out
 * @param most lectures of the lecturer who has the most
 * @param least lectures of the lecturer who has the fewest
 * @param dialect lectures whose lecturer speaks the place's dialect
 * @param freeTime lectures in the evening or on a day of rest
 * @param tooClose pairs of lectures of one place that are closer together than wished
 * @param outOfOrder pairs of lectures of one place whose themes are not in their order
 */
public record RotaFigures(
        int placed,
        int leftOut,
        int minutes,
        int trips,
        int most,
        int least,
        int dialect,
        int freeTime,
        int tooClose,
        int outOfOrder) {

    RotaFigures leavingOut(int sessions) {
        return new RotaFigures(placed, sessions, minutes, trips, most, least, dialect, freeTime, tooClose, outOfOrder);
    }

    /** How many percent of the lectures that are placed these are. */
    public int share(int lectures) {
        return placed == 0 ? 0 : Math.round(100f * lectures / placed);
    }
}
