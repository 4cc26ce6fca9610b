package org.jiangtai.planning.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.planning.solver.RotaPlan;
import org.jiangtai.planning.solver.RotaSearch;
import org.jiangtai.planning.solver.search.Budget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Searches the plans, one after the other, on a thread of its own: a search keeps a core busy for its whole time, so more
 * of them at once would only take longer. What merely mends a plan that was applied has a line of its own: whoever waits
 * for it stands at the telephone, and does not wait for a search of an hour. A run on which nobody worked for a while was
 * broken off, perhaps with the machine that it was on; who starts it again takes it over, on whichever machine.
 */
@Component
class RotaRunner implements DisposableBean {

    /** Longer than any pause of a machine that is still alive. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(RotaRunner.class);
    private static final int SECONDS_TO_END = 10;

    private final RotaWork work;
    private final RotaRuns runs;
    private final Clock clock;
    private volatile boolean ending;
    private final Map<Long, RotaWatch> watches = new ConcurrentHashMap<>();
    private final ExecutorService searches = line("rota");
    private final ExecutorService repairs = line("rota-repair");

    RotaRunner(RotaWork work, RotaRuns runs, Clock clock) {
        this.work = work;
        this.runs = runs;
        this.clock = clock;
    }

    private static ExecutorService line(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /**
     * Searches a run that stands in line, as soon as those before it are done.
     *
     * @param repair whether a plan that was applied is mended
     */
    void begin(RotaAttempt attempt, boolean repair) {
        var watch = new RotaWatch(attempt);
        RotaWatch earlier = watches.put(attempt.runId(), watch);
        if (earlier != null) {
            earlier.stop();
        }
        (repair ? repairs : searches).execute(() -> AsProgram.run(() -> search(watch)));
    }

    private void search(RotaWatch watch) {
        if (ending) {
            return;
        }
        RotaAttempt attempt = watch.attempt();
        try {
            work.begin(attempt).ifPresent(model -> work.end(attempt, model, plan(model, watch), watch));
        } catch (RuntimeException failed) {
            LOG.error("The search of the rota {} failed", attempt.runId(), failed);
            work.fail(attempt, watch);
        } finally {
            watches.remove(attempt.runId(), watch);
            watch.done();
        }
    }

    private static RotaPlan plan(RotaModel model, RotaWatch watch) {
        RotaSetup setup = model.facts().setup();
        var search = new RotaSearch(model.problem());
        if (!model.facts().change().equals(RotaChange.NONE)) {
            return search.repair(model.slots(), Budget.of(Duration.ofSeconds(RotaRun.SECONDS_TO_MEND)), watch);
        }
        return search.search(setup.seed(), Budget.of(Duration.ofSeconds(setup.seconds())), threads(setup), watch);
    }

    /** More threads than processors would only wait for each other. */
    static int threads(RotaSetup setup) {
        return Math.min(setup.threads(), Runtime.getRuntime().availableProcessors());
    }

    /** What is known here of a search that is under way here. */
    Optional<RotaWatch> watch(long id) {
        return Optional.ofNullable(watches.get(id));
    }

    /** Stops a search, wherever it is. */
    void stop(long id) {
        runs.askToStop(id);
        watch(id).ifPresent(RotaWatch::stop);
    }

    @Scheduled(
            fixedDelayString = "${jiangtai.planning.beat-every}",
            initialDelayString = "${jiangtai.planning.beat-every}")
    void beat() {
        Instant now = clock.instant();
        watches.values().forEach(watch -> {
            if (runs.beat(watch.attempt(), watch.spent(), watch.course(), now)) {
                watch.stop();
            }
        });
        runs.breakOff(now.minus(SILENCE), now);
    }

    /** The best so far of what is being searched is kept; what waits is broken off. */
    @Override
    public void destroy() throws InterruptedException {
        ending = true;
        searches.shutdown();
        repairs.shutdown();
        watches.values().forEach(RotaWatch::stop);
        if (!searches.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)
                || !repairs.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            LOG.warn("A search of the rota did not end in time");
        }
    }
}
