package org.jiangtai.bench.periodic;

import org.jiangtai.planning.solver.search.Annealing;
import org.jiangtai.planning.solver.search.Budget;
import org.jiangtai.planning.solver.search.Cooling;
import org.jiangtai.planning.solver.search.Dice;
import org.jiangtai.planning.solver.search.Watcher;

/**
 * Plans a period. Annealing alone gets the routes of each day right and is stuck with how many routes each day has, so
 * a few plans are annealed from warm to cold, and the rest of the budget goes to children of two of them, each annealed
 * from lukewarm to cold.
 */
record PeriodicSolver(Instance instance, Tuning tuning) {

    Plan solve(Budget budget, long seed) {
        Dice dice = new Dice(seed);
        PeriodicSearch search = new PeriodicSearch(instance, tuning, dice);
        double leg = search.meanLeg();
        Cooling whole = new Cooling(tuning.from() * leg, tuning.to() * leg);
        Cooling lukewarm = new Cooling(tuning.again() * leg, tuning.to() * leg);
        Pool pool = new Pool(tuning.pool());
        for (int i = 0; i < tuning.pool(); i++) {
            search.restart(dice);
            anneal(search, budget.part(tuning.first()), whole, dice);
            pool.add(search.plan(), search.cost());
        }
        for (int i = 0; i < tuning.children(); i++) {
            pool.choose(dice);
            search.cross(pool.one(), pool.other(), dice);
            anneal(search, budget.part(tuning.child()), lukewarm, dice);
            pool.offer(search.plan(), search.cost());
        }
        return pool.best();
    }

    private static void anneal(PeriodicSearch search, Budget budget, Cooling cooling, Dice dice) {
        new Annealing(budget, cooling, Watcher.PATIENT).run(search, dice);
    }
}
