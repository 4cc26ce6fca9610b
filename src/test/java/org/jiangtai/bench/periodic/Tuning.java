package org.jiangtai.bench.periodic;

import java.util.stream.IntStream;

/**
 * How the search is set; temperatures are in mean legs of the first plan.
 *
 * @param whole the share of steps that take customers out of all their days
 * @param mixed the share of those that take strings on any day, not all on the same
 * @param around the share of those that take the nearest customers instead of strings
 * @param customers taken out of all their days, on average
 * @param visits taken out of one day, on average
 * @param string the longest string that is taken out of a route
 * @param blind the chance that a combination of days is overlooked
 * @param from the temperature at first
 * @param again the temperature at which a child of two plans begins
 * @param to the temperature in the end
 * @param kept the share of steps after which a limit should be kept
 * @param pool plans that have children
 * @param first each of them gets one of so many parts of the budget
 * @param child each child gets one of so many parts of the budget
 */
record Tuning(
        double whole,
        double mixed,
        double around,
        double customers,
        double visits,
        int string,
        double blind,
        double from,
        double again,
        double to,
        double kept,
        int pool,
        int first,
        int child) {

    /** From so many visits on the first plans need more of the time than their children. */
    private static final int MANY = 400;

    /** Children that the first plans leave a part of the budget for. */
    int children() {
        return child - child * pool / first;
    }

    /** What was best over the public instances together. */
    static Tuning measured(Instance instance) {
        return IntStream.of(instance.visits()).sum() < MANY ? small() : large();
    }

    private static Tuning small() {
        return new Tuning(0.5, 0.8, 0.15, 9, 10, 5, 0.1, 1, 0.05, 0.005, 0.5, 12, 60, 650);
    }

    private static Tuning large() {
        return new Tuning(0.5, 0.8, 0.15, 9, 10, 5, 0.1, 1, 0.05, 0.005, 0.5, 3, 5, 80);
    }
}
