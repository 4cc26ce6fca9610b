package org.jiangtai.bench.rota;

import org.jiangtai.planning.solver.RotaPlan;

/**
 * What another solver made of a season.
 *
 * @param plan its best
 * @param score what the solver itself thinks of it, as it writes it
 * @param brokenRules how often the plan breaks a hard rule
 * @param movesPerSecond how many moves it tried each second
 * @param firstFeasibleSeconds when it first had a whole plan that breaks no rule; not a number if never
 */
record Compared(RotaPlan plan, String score, int brokenRules, double movesPerSecond, double firstFeasibleSeconds) {}
