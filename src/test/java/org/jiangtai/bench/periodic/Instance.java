package org.jiangtai.bench.periodic;

/**
 * A periodic vehicle routing problem. Place 0 is the depot, the customers are 1 to {@code customers()}; days count from
 * 0. Nobody changes the arrays.
 *
 * @param vehicles on each day
 * @param limit the longest route of each day, with what the stops take; infinite where there is none
 * @param capacity of a vehicle on each day
 * @param service how long a stop takes
 * @param visits in the period
 * @param combinations of days that a customer allows; bit 0 is the first day
 * @param distance between two places
 */
record Instance(
        String name,
        int vehicles,
        double[] limit,
        double[] capacity,
        double[] service,
        double[] demand,
        int[] visits,
        int[][] combinations,
        double[][] distance) {

    int days() {
        return capacity.length;
    }

    int customers() {
        return visits.length - 1;
    }
}
