package org.jiangtai.planning.rota;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jiangtai.planning.solver.search.Watcher;

/**
 * Looks on while a plan is searched: remembers how the best cost fell, says stop when somebody asked for it. The search
 * tells it by one thread; others read.
 */
final class RotaWatch implements Watcher {

    private static final int MOST_POINTS = 400;
    private static final long NANOS_A_MILLI = 1_000_000;

    private final RotaAttempt attempt;
    private final List<RotaPoint> course = new ArrayList<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile boolean stopped;
    private volatile double spent;
    private volatile long steps;
    private long began;
    private long gap = 20;

    RotaWatch(RotaAttempt attempt) {
        this.attempt = attempt;
    }

    RotaAttempt attempt() {
        return attempt;
    }

    @Override
    public boolean goOn(Look look) {
        long now = System.nanoTime();
        if (began == 0) {
            began = now;
        }
        spent = look.spent();
        steps = look.steps();
        note((now - began) / NANOS_A_MILLI, Math.round(look.best()));
        return !stopped;
    }

    private synchronized void note(long millis, long cost) {
        if (!course.isEmpty()) {
            RotaPoint last = course.getLast();
            if (last.cost() == cost || millis - last.millis() < gap) {
                return;
            }
        }
        course.add(new RotaPoint(millis, cost));
        if (course.size() > MOST_POINTS) {
            // Every other one is enough from now on.
            gap *= 2;
            for (int i = course.size() - 2; i > 0; i -= 2) {
                course.remove(i);
            }
        }
    }

    /** Ends the curve with what came out. */
    synchronized void end(long cost) {
        long millis = began == 0 ? 0 : (System.nanoTime() - began) / NANOS_A_MILLI;
        course.add(new RotaPoint(millis, cost));
    }

    synchronized List<RotaPoint> course() {
        return List.copyOf(course);
    }

    /** Everything was written down. */
    void done() {
        done.complete(null);
    }

    CompletableFuture<Void> whenDone() {
        return done;
    }

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    double spent() {
        return spent;
    }

    long steps() {
        return steps;
    }
}
