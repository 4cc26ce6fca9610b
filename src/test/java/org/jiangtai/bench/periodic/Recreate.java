package org.jiangtai.bench.periodic;

import org.jiangtai.planning.solver.search.Dice;

/** Puts visits where they cost least, now and then overlooking a place. */
final class Recreate {

    private static final double OVERLOOKED = 0.01;

    private final Instance instance;
    private final Routes routes;
    private final Prices prices;
    private final Tuning tuning;
    private final double[] cost;
    private final int[] route;
    private final int[] place;

    Recreate(Instance instance, Routes routes, Prices prices, Tuning tuning) {
        this.tuning = tuning;
        this.instance = instance;
        this.routes = routes;
        this.prices = prices;
        cost = new double[instance.days()];
        route = new int[instance.days()];
        place = new int[instance.days()];
    }

    /** Puts all who wait back on a day. */
    void putBack(Removed removed, int day, Dice dice) {
        removed.sort(instance, dice);
        for (int i = 0; i < removed.count(); i++) {
            put(removed.at(i), day, dice);
        }
    }

    /** Puts all who wait back on the best of their combinations of days. */
    void putBack(Removed removed, Dice dice) {
        removed.sort(instance, dice);
        for (int i = 0; i < removed.count(); i++) {
            complete(removed.at(i), 0, dice);
        }
    }

    private void put(int customer, int day, Dice dice) {
        look(customer, day, dice);
        put(customer, day);
    }

    private void put(int customer, int day) {
        routes.insert(customer, route[day], place[day]);
    }

    /** Puts a customer that is visited on some days on the best combination that has them all. */
    void complete(int customer, int days, Dice dice) {
        int[] combinations = instance.combinations()[customer];
        for (int rest = anyOf(combinations) & ~days; rest != 0; rest &= rest - 1) {
            look(customer, Integer.numberOfTrailingZeros(rest), dice);
        }
        int best = cheapest(combinations, days, dice);
        for (int rest = best & ~days; rest != 0; rest &= rest - 1) {
            put(customer, Integer.numberOfTrailingZeros(rest));
        }
    }

    private static int anyOf(int[] combinations) {
        int any = 0;
        for (int combination : combinations) {
            any |= combination;
        }
        return any;
    }

    private int cheapest(int[] combinations, int days, Dice dice) {
        int best = days;
        double least = Double.POSITIVE_INFINITY;
        for (int combination : combinations) {
            if ((combination & days) != days) {
                continue;
            }
            double sum = 0;
            for (int rest = combination & ~days; rest != 0; rest &= rest - 1) {
                sum += cost[Integer.numberOfTrailingZeros(rest)];
            }
            if (sum < least && (least == Double.POSITIVE_INFINITY || dice.share() >= tuning.blind())) {
                least = sum;
                best = combination;
            }
        }
        return best;
    }

    /** Finds the cheapest place on a day. */
    private void look(int customer, int day, Dice dice) {
        double[] ways = instance.distance()[customer];
        double demand = instance.demand()[customer];
        double service = instance.service()[customer];
        double capacity = instance.capacity()[day];
        double limit = instance.limit()[day];
        double home = ways[0];
        double least = Double.POSITIVE_INFINITY;
        int bestRoute = -1;
        int bestPlace = -1;
        boolean empty = false;
        for (int at = routes.first(day), end = routes.end(day); at < end; at++) {
            int size = routes.size(at);
            if (size == 0) {
                if (empty) {
                    continue;
                }
                empty = true;
            }
            double load = routes.load(at);
            double tooMuch = prices.load() * (Math.max(0, load + demand - capacity) - Math.max(0, load - capacity));
            if (tooMuch >= least) {
                continue;
            }
            double time = routes.time(at);
            double late = Math.max(0, time - limit);
            int[] stops = routes.stops(at);
            double[] legs = routes.legs(at);
            double before = home;
            for (int i = 1; i <= size + 1; i++) {
                double after = ways[stops[i]];
                double detour = before + after - legs[i];
                before = after;
                if (detour + tooMuch >= least) {
                    continue;
                }
                double sum = detour + tooMuch + prices.time() * (Math.max(0, time + detour + service - limit) - late);
                if (sum < least && (bestRoute < 0 || dice.share() >= OVERLOOKED)) {
                    least = sum;
                    bestRoute = at;
                    bestPlace = i;
                }
            }
        }
        cost[day] = least;
        route[day] = bestRoute;
        place[day] = bestPlace;
    }
}
