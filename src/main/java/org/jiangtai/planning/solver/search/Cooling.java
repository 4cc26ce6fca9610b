package org.jiangtai.planning.solver.search;

/**
 * From which temperature to which a search cools down, each time the same part of the way in the same part of its
 * budget. A temperature is what a step may cost more, on average, and still be taken.
 */
public record Cooling(double from, double to) {

    public Cooling {
        if (!(from >= to && to > 0)) {
            throw new IllegalArgumentException("from a higher temperature to a lower one above zero");
        }
    }

    /** The part of it from one share of the budget to the next, counted from 0. */
    public Cooling part(int number, int parts) {
        return new Cooling(at((double) number / parts), at((number + 1.0) / parts));
    }

    double at(double spent) {
        return from * Math.pow(to / from, spent);
    }
}
