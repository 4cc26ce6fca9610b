package org.jiangtai.planning.solver;

/** What a plan, or a part of one, costs by kind: weighted, in minutes of driving. A difference may be negative. */
public record RotaCost(
        long driving,
        long fairness,
        long dialect,
        long workingHours,
        long spread,
        long order,
        long trips,
        long wishes,
        long changes,
        long leftOut) {

    public static final RotaCost NONE = new RotaCost(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public long total() {
        return driving + fairness + dialect + workingHours + spread + order + trips + wishes + changes + leftOut;
    }

    /** What is placed costs, without what is left out. */
    public long ofPlaced() {
        return total() - leftOut;
    }

    public RotaCost plus(RotaCost other) {
        return new RotaCost(
                driving + other.driving,
                fairness + other.fairness,
                dialect + other.dialect,
                workingHours + other.workingHours,
                spread + other.spread,
                order + other.order,
                trips + other.trips,
                wishes + other.wishes,
                changes + other.changes,
                leftOut + other.leftOut);
    }

    public RotaCost minus(RotaCost other) {
        return plus(new RotaCost(
                -other.driving,
                -other.fairness,
                -other.dialect,
                -other.workingHours,
                -other.spread,
                -other.order,
                -other.trips,
                -other.wishes,
                -other.changes,
                -other.leftOut));
    }
}
