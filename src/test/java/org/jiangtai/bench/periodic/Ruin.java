package org.jiangtai.bench.periodic;

import java.util.stream.IntStream;
import org.jiangtai.planning.solver.search.Dice;

/**
 * Takes strings of stops out of routes that lie near each other (adjacent string removal after Christiaens and Vanden
 * Berghe).
 */
final class Ruin {

    static final int ANY_DAY = -1;

    private static final double SPLIT = 0.5;
    private static final double SPARE_NO_MORE = 0.99;
    private static final double TAKEN = 0.7;

    private final Routes routes;
    private final Removed removed;
    private final Tuning tuning;
    private final int[][] near;
    private final int[] ruined;
    private final int[] string;
    private int step;

    Ruin(Instance instance, Routes routes, Removed removed, Tuning tuning) {
        this.routes = routes;
        this.removed = removed;
        this.tuning = tuning;
        near = near(instance);
        ruined = new int[instance.days() * instance.vehicles()];
        string = new int[instance.customers() + 2];
    }

    /** For each customer all who are visited at all, the nearest first, which is itself; for the depot in any order. */
    private static int[][] near(Instance instance) {
        int[][] all = new int[instance.customers() + 1][];
        for (int from = 1; from < all.length; from++) {
            double[] ways = instance.distance()[from].clone();
            ways[from] = -1;
            all[from] = IntStream.rangeClosed(1, instance.customers())
                    .filter(to -> instance.visits()[to] > 0)
                    .boxed()
                    .sorted((a, b) -> Double.compare(ways[a], ways[b]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        all[0] = IntStream.rangeClosed(1, instance.customers())
                .filter(to -> instance.visits()[to] > 0)
                .toArray();
        return all;
    }

    /**
     * Takes strings out of routes near any customer.
     *
     * @param day where they are, or {@link #ANY_DAY}: on some day of each customer
     * @param whole out of all days of those customers; else only out of that day
     */
    void strings(int day, boolean whole, Dice dice) {
        step++;
        double mean = meanSize(day == ANY_DAY ? dice.below(routes.days()) : day);
        double longest = Math.min(tuning.string(), mean);
        double most = 4 * (whole ? tuning.customers() : tuning.visits()) / (1 + longest) - 1;
        int strings = (int) (1 + dice.share() * Math.max(0, most));
        for (int customer : near[anybody(dice)]) {
            int on = day == ANY_DAY ? dayOf(customer, dice) : day;
            int route = on < 0 ? -1 : routes.routeOf(on, customer);
            if (route < 0 || ruined[route] == step) {
                continue;
            }
            ruined[route] = step;
            for (int i = 0, count = string(customer, route, longest, dice); i < count; i++) {
                if (whole) {
                    take(string[i]);
                } else {
                    removed.add(string[i]);
                    routes.remove(string[i], on);
                }
            }
            if (--strings == 0) {
                return;
            }
        }
    }

    /** Takes any customer and most of those nearest to it out of all their days. */
    void around(Dice dice) {
        int[] nearest = near[anybody(dice)];
        int wanted = 1 + dice.below((int) (2 * tuning.customers()));
        for (int i = 0; wanted > 0 && i < nearest.length; i++) {
            if (i == 0 || dice.share() < TAKEN) {
                take(nearest[i]);
                wanted--;
            }
        }
    }

    private void take(int customer) {
        removed.add(customer);
        for (int day = 0; day < routes.days(); day++) {
            if (routes.routeOf(day, customer) >= 0) {
                routes.remove(customer, day);
            }
        }
    }

    private int anybody(Dice dice) {
        return near[0][dice.below(near[0].length)];
    }

    private double meanSize(int day) {
        int used = 0;
        for (int route = routes.first(day); route < routes.end(day); route++) {
            used += routes.size(route) > 0 ? 1 : 0;
        }
        return used == 0 ? 1 : (double) routes.visits(day) / used;
    }

    /** Any of the days on which a customer is visited, or -1. */
    private int dayOf(int customer, Dice dice) {
        int found = -1;
        int seen = 0;
        for (int day = 0; day < routes.days(); day++) {
            if (routes.routeOf(day, customer) >= 0 && dice.below(++seen) == 0) {
                found = day;
            }
        }
        return found;
    }

    /** Chooses a string with a customer in it, now and then with a gap, and returns how long it is. */
    private int string(int customer, int route, double longest, Dice dice) {
        int size = routes.size(route);
        int length = (int) (1 + dice.share() * Math.min(longest, size));
        length = Math.min(length, size);
        int spared = 0;
        if (length > 1 && length < size && dice.share() < SPLIT) {
            spared = 1;
            while (length + spared < size && dice.share() > SPARE_NO_MORE) {
                spared++;
            }
        }
        int window = length + spared;
        int place = routes.place(customer, route);
        int lowest = Math.max(1, place - window + 1);
        int highest = Math.min(place, size - window + 1);
        int from = lowest + dice.below(highest - lowest + 1);
        int gap = spared == 0 ? window : 1 + dice.below(length - 1);
        int count = 0;
        for (int i = 0; i < window; i++) {
            if (i < gap || i >= gap + spared) {
                string[count++] = routes.stops(route)[from + i];
            }
        }
        return count;
    }
}
