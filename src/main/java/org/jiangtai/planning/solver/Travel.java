package org.jiangtai.planning.solver;

/** Whole minutes on the way; the same in both directions. */
public interface Travel {

    /** From one place to another, by their numbers; a place to itself as well. */
    int between(int place, int other);

    /** From a lecturer's home to a place, by their numbers. */
    int fromHome(int lecturer, int place);
}
