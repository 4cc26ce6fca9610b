package org.jiangtai.bench.periodic;

import java.util.Arrays;
import java.util.List;

/** Reads the format of the classic instances of Cordeau, Gendreau and Laporte. */
final class InstanceReader {

    private static final int PERIODIC = 1;
    private static final double NO_LIMIT = 999_999;
    private static final int BEFORE_COMBINATIONS = 7;

    private InstanceReader() {}

    /** @throws IllegalArgumentException where it is another kind of problem, or not in this format */
    static Instance read(String name, List<String> lines) {
        List<double[]> rows = lines.stream()
                .filter(line -> !line.isBlank())
                .map(InstanceReader::numbers)
                .toList();
        double[] head = rows.getFirst();
        if (head.length < 4 || head[0] != PERIODIC) {
            throw new IllegalArgumentException(name + " is no periodic routing instance");
        }
        int days = (int) head[3];
        double[] limit = new double[days];
        double[] capacity = new double[days];
        for (int day = 0; day < days; day++) {
            double longest = rows.get(1 + day)[0];
            limit[day] = longest == 0 || longest == NO_LIMIT ? Double.POSITIVE_INFINITY : longest;
            capacity[day] = rows.get(1 + day)[1];
        }
        // Some old files promise a customer more than they have.
        List<double[]> places = rows.subList(1 + days, rows.size());
        double[] service = new double[places.size()];
        double[] demand = new double[places.size()];
        int[] visits = new int[places.size()];
        int[][] combinations = new int[places.size()][];
        for (int place = 0; place < places.size(); place++) {
            double[] row = places.get(place);
            if (row[0] != place) {
                throw new IllegalArgumentException(name + ": place " + place + " is missing");
            }
            service[place] = row[3];
            demand[place] = row[4];
            visits[place] = (int) row[5];
            combinations[place] = place == 0 ? new int[0] : combinations(row, days);
        }
        return new Instance(
                name, (int) head[1], limit, capacity, service, demand, visits, combinations, distances(places));
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** In the file the first day is the most significant of as many bits as there are days. */
    private static int[] combinations(double[] row, int days) {
        int[] all = new int[(int) row[BEFORE_COMBINATIONS - 1]];
        for (int i = 0; i < all.length; i++) {
            all[i] = Integer.reverse((int) row[BEFORE_COMBINATIONS + i]) >>> (Integer.SIZE - days);
        }
        // Who is to be visited on no day has one way to be served.
        return row[5] == 0 ? new int[] {0} : all;
    }

    private static double[][] distances(List<double[]> places) {
        double[][] all = new double[places.size()][places.size()];
        for (int from = 0; from < all.length; from++) {
            for (int to = 0; to < all.length; to++) {
                all[from][to] =
                        Math.hypot(places.get(from)[1] - places.get(to)[1], places.get(from)[2] - places.get(to)[2]);
            }
        }
        return all;
    }
}
