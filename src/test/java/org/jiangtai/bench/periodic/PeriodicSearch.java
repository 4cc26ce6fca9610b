package org.jiangtai.bench.periodic;

import org.jiangtai.planning.solver.search.Annealed;
import org.jiangtai.planning.solver.search.Dice;

/**
 * A plan that is ruined and recreated step by step: either customers leave all their days and get the best combination
 * anew, or some visits of one day are put elsewhere on that day.
 */
final class PeriodicSearch implements Annealed {

    private static final double ROUNDING = 1e-7;
    /** Far above what any plan costs that keeps the limits. */
    private static final double BROKEN = 1e9;

    private final Instance instance;
    private final Tuning tuning;
    private final Routes routes;
    private final Prices prices;
    private final Removed removed;
    private final Ruin ruin;
    private final Recreate recreate;
    private final Crossing crossing;
    private Plan best;

    PeriodicSearch(Instance instance, Tuning tuning, Dice dice) {
        this.instance = instance;
        this.tuning = tuning;
        routes = new Routes(instance);
        removed = new Removed(instance.customers());
        double leg = meanWay(instance);
        prices = new Prices(leg / mean(instance.demand()), 1, tuning.kept());
        ruin = new Ruin(instance, routes, removed, tuning);
        recreate = new Recreate(instance, routes, prices, tuning);
        crossing = new Crossing(instance, routes, recreate);
        restart(dice);
        best = routes.plan();
    }

    private static double meanWay(Instance instance) {
        double sum = 0;
        for (double way : instance.distance()[0]) {
            sum += way;
        }
        return sum / instance.customers();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return Math.max(1, sum / (values.length - 1));
    }

    @Override
    public double cost() {
        return keepsLoad() && keepsTime() ? routes.travelled() : BROKEN + routes.travelled();
    }

    private boolean keepsLoad() {
        return routes.overload() < ROUNDING;
    }

    private boolean keepsTime() {
        return routes.overtime() < ROUNDING;
    }

    @Override
    public void step(Dice dice, double allowed) {
        double before = routes.travelled() + prices.of(routes);
        routes.begin();
        removed.clear();
        boolean whole = dice.share() < tuning.whole();
        int day = dice.below(routes.days());
        if (!whole) {
            ruin.strings(day, false, dice);
        } else if (dice.share() < tuning.around()) {
            ruin.around(dice);
        } else {
            ruin.strings(dice.share() < tuning.mixed() ? Ruin.ANY_DAY : day, true, dice);
        }
        if (whole) {
            recreate.putBack(removed, dice);
        } else {
            recreate.putBack(removed, day, dice);
        }
        if (routes.travelled() + prices.of(routes) > before + allowed) {
            routes.takeBack();
        }
        prices.learn(keepsLoad(), keepsTime());
    }

    @Override
    public void remember() {
        best = routes.plan();
    }

    @Override
    public void recall() {
        routes.follow(best);
    }

    @Override
    public int stepsBetweenLooks() {
        return 1;
    }

    /** Begins anew. */
    void restart(Dice dice) {
        routes.clear();
        removed.clear();
        for (int customer = 1; customer <= instance.customers(); customer++) {
            removed.add(customer);
        }
        recreate.putBack(removed, dice);
    }

    /** Goes on from a plan that has something of each of two. */
    void cross(Plan one, Plan other, Dice dice) {
        crossing.cross(one, other, dice);
    }

    Plan plan() {
        return routes.plan();
    }

    /** The way between two stops, on average. */
    double meanLeg() {
        return routes.meanLeg();
    }
}
