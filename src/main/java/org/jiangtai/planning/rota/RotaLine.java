package org.jiangtai.planning.rota;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The line of runs that wait to be searched. */
@Component
class RotaLine {

    private final RotaRuns runs;
    private final RotaRunner runner;
    private final Clock clock;

    RotaLine(RotaRuns runs, RotaRunner runner, Clock clock) {
        this.runs = runs;
        this.runner = runner;
        this.clock = clock;
    }

    /** Takes a season that stands in line out of it: there is no plan, and it can be begun again at any time. */
    void leave(RotaRun run) {
        var attempt = new RotaAttempt(run.id(), runs.progress(run.id()).attempt());
        runs.ended(attempt, RotaState.SET_UP, List.of(), clock.instant());
    }

    /** Lets a run stand in line, and its search begin once the transaction under way has come to pass. */
    void join(RotaRun run) {
        RotaAttempt attempt = runs.asked(run.id(), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runner.begin(attempt, run.goesOn());
            }
        });
    }
}
