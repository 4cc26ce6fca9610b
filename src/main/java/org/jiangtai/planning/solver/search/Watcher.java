package org.jiangtai.planning.solver.search;

/** Whoever looks on while something is searched. Is called by the thread that searches, and should be quick. */
@FunctionalInterface
public interface Watcher {

    /** One that only waits. */
    Watcher PATIENT = look -> true;

    /**
     * What stands at the moment.
     *
     * @return whether to go on; if not, the best so far is the answer
     */
    boolean goOn(Look look);

    /**
     * A moment of a search.
     *
     * @param spent how much of the budget is used up, from 0 to 1
     * @param steps steps so far
     * @param cost of what is being tried
     * @param best the lowest cost so far
     */
    record Look(double spent, long steps, double cost, double best) {}
}
