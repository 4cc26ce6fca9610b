package org.jiangtai.planning.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiangtai.planning.solver.search.Annealing;
import org.jiangtai.planning.solver.search.Budget;
import org.jiangtai.planning.solver.search.Cooling;
import org.jiangtai.planning.solver.search.Watcher;

/** Several threads' ways, which meet from time to time: those that are behind go on from where the best one stands. */
final class RotaWalks {

    private static final int MEETINGS = 8;

    private final List<RotaWalk> walks;

    RotaWalks(List<RotaWalk> walks) {
        this.walks = walks;
    }

    /** Goes all of them, and tells where the best one ends. */
    RotaLayout run(Budget budget, Cooling cooling, Watcher watcher) {
        var goOn = new AtomicBoolean(true);
        try (ExecutorService pool = Executors.newFixedThreadPool(walks.size())) {
            for (int meeting = 0; meeting < MEETINGS && goOn.get(); meeting++) {
                double before = (double) meeting / MEETINGS;
                Watcher first = look -> {
                    boolean more = watcher.goOn(
                            new Watcher.Look(before + look.spent() / MEETINGS, look.steps(), look.cost(), look.best()));
                    if (!more) {
                        goOn.set(false);
                    }
                    return more;
                };
                var watched = new Annealing(budget.part(MEETINGS), cooling.part(meeting, MEETINGS), first);
                var others = new Annealing(budget.part(MEETINGS), cooling.part(meeting, MEETINGS), look -> goOn.get());
                List<Future<Long>> running = new ArrayList<>();
                for (int i = 0; i < walks.size(); i++) {
                    RotaWalk walk = walks.get(i);
                    Annealing annealing = i == 0 ? watched : others;
                    running.add(pool.submit(() -> annealing.run(walk.moves, walk.dice)));
                }
                await(running);
                follow();
            }
        }
        return best().layout;
    }

    private static void await(List<Future<Long>> running) {
        try {
            for (Future<Long> each : running) {
                each.get();
            }
        } catch (InterruptedException stopped) {
            running.forEach(each -> each.cancel(true));
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while planning", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("planning broke off", broken.getCause());
        }
    }

    /** The worse half goes on from where the best one stands. */
    private void follow() {
        RotaWalk best = best();
        List<RotaWalk> byCost = walks.stream()
                .sorted(Comparator.comparingLong(walk -> walk.layout.cost()))
                .toList();
        for (RotaWalk behind : byCost.subList((byCost.size() + 1) / 2, byCost.size())) {
            behind.moves.standLike(best.layout);
        }
    }

    private RotaWalk best() {
        return walks.stream()
                .min(Comparator.comparingLong(walk -> walk.layout.cost()))
                .orElseThrow();
    }
}
