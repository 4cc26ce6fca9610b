package org.jiangtai.planning.rota;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of the rota. All moments are UTC.
 *
 * @param version what the person saw; given back when it is changed
 * @param change what came up since the run that it follows was applied; null where it plans a season from the beginning
 * @param result null while there is no plan
 * @param followsId the run whose plan it goes on from, or that it was copied from; null where there is none
 * @param madeBy empty for the program itself
 * @param startedAt when it was last started
 */
public record RotaRun(
        long id,
        long version,
        RotaSetup setup,
        @Nullable RotaChange change,
        RotaState state,
        @Nullable RotaResult result,
        @Nullable Long followsId,
        String madeBy,
        Instant madeAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant appliedAt) {

    static final int SECONDS_TO_MEND = 2;

    /** How long it is searched: one that merely mends an applied plan is done in a moment. */
    public int seconds() {
        return goesOn() ? SECONDS_TO_MEND : setup.seconds();
    }

    /** Whether it goes on from a plan that was applied. */
    public boolean goesOn() {
        return change != null;
    }

    public String name() {
        return setup.name();
    }
}
