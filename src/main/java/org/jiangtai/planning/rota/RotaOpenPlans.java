package org.jiangtai.planning.rota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jiangtai.planning.solver.RotaExplanation;
import org.jiangtai.planning.solver.RotaSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The plans that somebody looks at now. To read what lies around a large season takes a while, and whoever drags a
 * session asks many times a minute; so each is kept for a short time, in the version that was seen.
 */
@Component
class RotaOpenPlans {

    private static final int MOST = 6;
    private static final Duration KEPT = Duration.ofMinutes(2);

    private record Key(long runId, long version) {}

    private final RotaRows rows;
    private final RotaFactReader facts;
    private final Cache<Key, RotaOpenPlan> open =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    RotaOpenPlans(RotaRows rows, RotaFactReader facts) {
        this.rows = rows;
        this.facts = facts;
    }

    RotaOpenPlan of(RotaRun run) {
        return Objects.requireNonNull(open.get(new Key(run.id(), run.version()), key -> read(run)));
    }

    /** As everything stands this very moment, for whoever changes it. */
    RotaOpenPlan read(RotaRun run) {
        List<RotaRow> all = rows.of(run.id());
        RotaModel model = RotaModel.ofAll(facts.read(run, all), all);
        List<@Nullable RotaSlot> slots = model.slots();
        return new RotaOpenPlan(run, model, slots, new RotaExplanation(model.problem(), slots));
    }
}
