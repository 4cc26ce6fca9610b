package org.jiangtai.planning.rota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The plans that somebody looks at now. To read what lies around a large season takes a while, and whoever drags sessions
 * asks many times a minute; so each is kept in the version that was seen, and what lies around it is read anew after some
 * minutes. What came up meanwhile is found when the plan is applied.
 */
@Component
class RotaOpenPlans {

    private static final int MOST = 6;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private record Key(long runId, long version) {}

    private final RotaRows rows;
    private final RotaFactReader facts;
    private final Clock clock;
    private final Cache<Key, RotaOpenPlan> open =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    RotaOpenPlans(RotaRows rows, RotaFactReader facts, Clock clock) {
        this.rows = rows;
        this.facts = facts;
        this.clock = clock;
    }

    RotaOpenPlan of(RotaRun run) {
        var key = new Key(run.id(), run.version());
        RotaOpenPlan kept = open.getIfPresent(key);
        if (kept != null && clock.instant().isBefore(kept.readAt().plus(KEPT))) {
            return kept;
        }
        RotaOpenPlan read = read(run);
        open.put(key, read);
        return read;
    }

    /** Reads it from the database, with what lies around it. */
    RotaOpenPlan read(RotaRun run) {
        List<RotaRow> all = rows.of(run.id());
        return RotaOpenPlan.of(run, RotaModel.ofAll(facts.read(run, all), all), clock.instant());
    }

    /** Keeps a plan that somebody has changed, once the change has come to pass. */
    void keep(RotaOpenPlan changed) {
        var key = new Key(changed.run().id(), changed.run().version());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                open.put(key, changed);
            }
        });
    }
}
