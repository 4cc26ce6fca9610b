package org.jiangtai.bench.rota;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A season as Timefold plans it. */
@PlanningSolution
public class TimefoldSeason {

    @ProblemFactProperty
    public TimefoldFacts facts;

    @PlanningEntityCollectionProperty
    public List<TimefoldSession> sessions;

    @PlanningScore
    public @Nullable HardSoftScore score;

    /** For Timefold, which copies what it has found. */
    @SuppressWarnings("NullAway.Init")
    public TimefoldSeason() {}

    TimefoldSeason(TimefoldFacts facts) {
        this.facts = facts;
        sessions = facts.sessions();
    }
}
