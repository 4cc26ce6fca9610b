package org.jiangtai.planning.rota;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangtai.planning.solver.RotaPlan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The two ends of a search: what is read for it, and what is written of it. Between them no transaction is open. */
@Component
class RotaWork {

    private final RotaRuns runs;
    private final RotaRows rows;
    private final RotaSteps steps;
    private final RotaFactReader facts;
    private final RotaScores scores;
    private final Clock clock;

    RotaWork(RotaRuns runs, RotaRows rows, RotaSteps steps, RotaFactReader facts, RotaScores scores, Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.steps = steps;
        this.facts = facts;
        this.scores = scores;
        this.clock = clock;
    }

    /** Takes a run from the line; empty if it does not stand there any more, or in another's name. */
    @Transactional
    public Optional<RotaModel> begin(RotaAttempt attempt) {
        RotaRun run = runs.lock(attempt, RotaState.WAITING).orElse(null);
        if (run == null) {
            return Optional.empty();
        }
        long id = run.id();
        List<RotaRow> all = run.goesOn() ? rows.of(id) : renewed(run);
        rows.replace(id, all);
        steps.forget(id);
        runs.began(attempt, clock.instant());
        return Optional.of(new RotaModel(facts.read(run, all), all));
    }

    /** What the season needs by now; what somebody pinned or left out stays so. */
    List<RotaRow> renewed(RotaRun run) {
        List<RotaRow> kept = new ArrayList<>(rows.of(run.id()).stream()
                .filter(row -> row.pinned() || row.omitted())
                .toList());
        List<RotaRow> all = new ArrayList<>();
        for (RotaRow row : RotaDemand.of(facts.read(run.setup(), List.of()))) {
            RotaRow found = kept.stream()
                    .filter(other -> RotaDemand.isSame(other, row))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                kept.remove(found);
            }
            all.add(found == null ? row : found.numbered(row.number()));
        }
        return List.copyOf(all);
    }

    /** Keeps what came out, if the run is still there and neither given up nor taken over meanwhile. */
    @Transactional
    public void end(RotaAttempt attempt, RotaModel model, RotaPlan plan, RotaWatch watch) {
        if (runs.lock(attempt, RotaState.RUNNING).isEmpty()) {
            return;
        }
        rows.update(attempt.runId(), scores.placed(model, plan.slots()));
        runs.result(attempt.runId(), scores.result(model, plan.slots(), plan.cost(), watch.steps()));
        watch.end(plan.cost().total());
        runs.ended(attempt, watch.isStopped() ? RotaState.STOPPED : RotaState.READY, watch.course(), clock.instant());
    }

    @Transactional
    public void fail(RotaAttempt attempt, RotaWatch watch) {
        runs.ended(attempt, RotaState.BROKEN_OFF, watch.course(), clock.instant());
    }
}
