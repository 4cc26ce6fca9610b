package org.jiangtai.planning.solver.search;

/**
 * Simulated annealing that knows its budget: at first nearly every step is taken, in the end only those that save
 * something. Each search is for one thread.
 */
public final class Annealing {

    private final Budget budget;
    private final Cooling cooling;
    private final Watcher watcher;

    public Annealing(Budget budget, Cooling cooling, Watcher watcher) {
        this.budget = budget;
        this.cooling = cooling;
        this.watcher = watcher;
    }

    /**
     * Searches until the budget is used up or the watcher has seen enough; then the best that was seen stands.
     *
     * @return steps taken
     */
    public long run(Annealed answer, Dice dice) {
        long began = System.nanoTime();
        int stretch = answer.stepsBetweenLooks();
        double best = answer.cost();
        answer.remember();
        long steps = 0;
        while (true) {
            double spent = budget.spent(steps, System.nanoTime() - began);
            if (!watcher.goOn(new Watcher.Look(spent, steps, answer.cost(), best)) || spent >= 1) {
                break;
            }
            double temperature = cooling.at(spent);
            for (int i = 0; i < stretch; i++) {
                answer.step(dice, temperature * dice.patience());
            }
            steps += stretch;
            if (answer.cost() < best) {
                best = answer.cost();
                answer.remember();
            }
        }
        if (answer.cost() > best) {
            answer.recall();
        }
        return steps;
    }
}
