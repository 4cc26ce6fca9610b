package org.jiangtai.suggestion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jiangtai.identity.AsProgram;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finishes stacks of paper that somebody has left lying, so that their authors are told all the same. Several instances may
 * look at once.
 */
@Component
class BatchClock {

    private static final Duration LEFT_FOR = Duration.ofHours(24);

    private final BatchRepository batches;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BatchClock(BatchRepository batches, Intake intake, TransactionTemplate transaction, Clock clock) {
        this.batches = batches;
        this.intake = intake;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${jiangtai.suggestion.look-every}", initialDelay = 1_000)
    void look() {
        AsProgram.run(() -> look(clock.instant()));
    }

    void look(Instant now) {
        for (long id : batches.findLeft(now.minus(LEFT_FOR))) {
            transaction.executeWithoutResult(status -> batches.lock(id).ifPresent(batch -> intake.finish(batch, now)));
        }
    }
}
