package org.jiangtai.planning.solver;

/**
 * What each soft rule costs; everything is compared in minutes of driving.
 *
 * @param driving a minute of a day's round trip from home
 * @param fairness each lecture, squared, by which the loads differ from being even
 * @param dialect a lecture whose lecturer does not speak the place's dialect
 * @param workingHours a lecture that is neither in the evening nor on a day of rest
 * @param spread each day that is missing between two lectures of a place
 * @param spreadDays how many days there should be between them
 * @param order two lectures of a place whose themes are not in their order
 * @param trip a day on which a lecturer sets out at all: neighbours come on one trip
 * @param wish a lecture that is at none of the times that the place asked for
 * @param leftOut a session that is not placed; more than anything else together could save
 */
public record RotaWeights(
        int driving,
        int fairness,
        int dialect,
        int workingHours,
        int spread,
        int spreadDays,
        int order,
        int trip,
        int wish,
        int leftOut) {

    private static final int MOST = 1_000;

    /** What an organiser starts with. */
    public static final RotaWeights USUAL = new RotaWeights(1, 10, 30, 15, 2, 14, 4, 10, 60, 100_000);

    public RotaWeights {
        for (int weight : new int[] {driving, fairness, dialect, workingHours, spread, order, trip, wish}) {
            if (weight < 0 || weight > MOST) {
                throw new IllegalArgumentException("a weight of " + weight);
            }
        }
        if (spreadDays < 0 || leftOut < 1) {
            throw new IllegalArgumentException("spread over " + spreadDays + " days, left out for " + leftOut);
        }
    }
}
