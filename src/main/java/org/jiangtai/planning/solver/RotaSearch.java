package org.jiangtai.planning.solver;

import java.util.List;
import java.util.stream.IntStream;
import org.jiangtai.planning.solver.search.Annealing;
import org.jiangtai.planning.solver.search.Budget;
import org.jiangtai.planning.solver.search.Cooling;
import org.jiangtai.planning.solver.search.Dice;
import org.jiangtai.planning.solver.search.Watcher;
import org.jspecify.annotations.Nullable;

/**
 * Plans a season. May be used by several threads; each call starts anew. What is pinned stays where it is, even where
 * that breaks a rule; everything else never breaks one, and is left out where there is no other way.
 */
public final class RotaSearch {

    private static final long ANY_SEED = 20_250_101;
    /**
     * In minutes of driving: hot enough for a lecture to change its day's trip freely, cool enough that in the end only
     * what saves something is done. Measured to be good from thousands of steps for each session to millions.
     */
    private static final Cooling SEARCH = new Cooling(12, 0.7);

    private static final Cooling REPAIR = new Cooling(1, 0.3);

    private final RotaProblem problem;
    private final RotaTables tables;
    private final RotaNearby nearby;

    /** Reads the problem; takes time in proportion to the places squared up to some thousands of them. */
    public RotaSearch(RotaProblem problem) {
        this.problem = problem;
        tables = new RotaTables(problem);
        nearby = new RotaNearby(tables);
    }

    /** The first plan that breaks no hard rule, at once and far from good; always the same. */
    public RotaPlan first() {
        return plan(started(new Dice(ANY_SEED)));
    }

    /**
     * The best plan that is found with a budget. The same seed, number of steps and number of threads give the same plan.
     *
     * @param threads at least 1; several go their own ways and meet from time to time
     * @param watcher is asked often, by one thread at a time, whether to go on; if not, the best so far is the answer
     */
    public RotaPlan search(long seed, Budget budget, int threads, Watcher watcher) {
        if (threads <= 1) {
            var dice = new Dice(seed);
            RotaLayout layout = started(dice);
            new Annealing(budget, SEARCH, watcher).run(new RotaMoves(layout, nearby), dice);
            return plan(layout);
        }
        List<RotaWalk> walks = IntStream.range(0, threads)
                .mapToObj(i -> new Dice(seed + i))
                .map(dice -> new RotaWalk(dice, started(dice), nearby))
                .toList();
        return plan(new RotaWalks(walks).run(budget, SEARCH, watcher));
    }

    /**
     * Mends a plan: what cannot stay is placed anew, and of the rest as little as possible is moved, as {@link
     * RotaSession#changeCost} says.
     *
     * @param standing one slot for each session; null where it stands nowhere yet
     * @param budget what may be spent on doing it better than one after the other
     */
    public RotaPlan repair(List<@Nullable RotaSlot> standing, Budget budget) {
        return repair(standing, budget, Watcher.PATIENT);
    }

    /**
     * The same, while somebody looks on.
     *
     * @param watcher is asked often whether to go on; if not, what has no room by then is left out
     */
    public RotaPlan repair(List<@Nullable RotaSlot> standing, Budget budget, Watcher watcher) {
        var layout = new RotaLayout(tables);
        stand(layout, standing);
        var dice = new Dice(ANY_SEED);
        var moves = new RotaMoves(layout, nearby);
        new RotaRepair(layout).placeAll(() -> watcher.goOn(new Watcher.Look(0, 0, moves.cost(), moves.cost())));
        new Annealing(budget, REPAIR, watcher).run(moves, dice);
        return plan(layout);
    }

    /**
     * Why a plan is as it is. Cheaper than reading the problem anew.
     *
     * @param standing one slot for each session; null where it is left out
     */
    public RotaExplanation explain(List<@Nullable RotaSlot> standing) {
        return new RotaExplanation(tables, standing);
    }

    /** Puts sessions where they stand, as far as no hard rule is broken by it. */
    static void stand(RotaLayout layout, List<@Nullable RotaSlot> standing) {
        for (int s = 0; s < standing.size(); s++) {
            RotaSlot slot = standing.get(s);
            if (slot == null || layout.tables.pinned[s]) {
                continue;
            }
            int cost = layout.insertCost(s, slot.lecturer(), slot.halfDay());
            if (cost != RotaLayout.FORBIDDEN) {
                layout.charge(cost);
                layout.put(s, slot.lecturer(), slot.halfDay());
            }
        }
    }

    private RotaLayout started(Dice dice) {
        var layout = new RotaLayout(tables);
        new RotaStart(layout, nearby).placeAll(dice);
        return layout;
    }

    private RotaPlan plan(RotaLayout layout) {
        List<@Nullable RotaSlot> slots = layout.slots();
        return new RotaPlan(slots, RotaRecount.of(problem, slots));
    }
}
