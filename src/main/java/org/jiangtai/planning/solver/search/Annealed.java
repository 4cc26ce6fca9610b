package org.jiangtai.planning.solver.search;

/** An answer that is changed step by step, and remembers the best it has been. */
public interface Annealed {

    /** What it costs as it stands. */
    double cost();

    /** Tries one random change: makes it if it costs at most so much more, else leaves everything as it was. */
    void step(Dice dice, double allowed);

    /** Remembers how it stands. */
    void remember();

    /** Stands again as it was remembered. */
    void recall();

    /** Steps between two looks at the clock and at the cost: few enough to stop at once, enough not to count. */
    int stepsBetweenLooks();
}
