package org.jiangtai.planning.rota;

import java.time.Clock;
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
