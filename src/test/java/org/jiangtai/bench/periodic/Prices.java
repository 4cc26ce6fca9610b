package org.jiangtai.bench.periodic;

/**
 * What a unit too much on a vehicle costs the search: more while it often breaks the limits, less while it never does,
 * so that it goes along them on both sides.
 */
final class Prices {

    private static final int STEPS = 100;
    private static final double CHANGE = 1.15;

    private final double wanted;
    private double load;
    private double time;
    private int steps;
    private int loadKept;
    private int timeKept;

    /** @param wanted the share of steps after which a limit should be kept */
    Prices(double load, double time, double wanted) {
        this.load = load;
        this.time = time;
        this.wanted = wanted;
    }

    double load() {
        return load;
    }

    double time() {
        return time;
    }

    double of(Routes routes) {
        return load * routes.overload() + time * routes.overtime();
    }

    /** Counts a step. */
    void learn(boolean keepsLoad, boolean keepsTime) {
        loadKept += keepsLoad ? 1 : 0;
        timeKept += keepsTime ? 1 : 0;
        if (++steps == STEPS) {
            load = changed(load, loadKept);
            time = changed(time, timeKept);
            steps = 0;
            loadKept = 0;
            timeKept = 0;
        }
    }

    private double changed(double price, int kept) {
        return kept < wanted * STEPS ? price * CHANGE : price / CHANGE;
    }
}
