package org.jiangtai.bench.rota;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.event.BestSolutionChangedEvent;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.entity.EntitySelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.CartesianProductMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.value.ValueSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Duration;
import java.util.List;
import org.jiangtai.planning.solver.PlainRules;
import org.jiangtai.planning.solver.RotaPlan;
import org.jiangtai.planning.solver.RotaProblem;
import org.jiangtai.planning.solver.RotaRecount;
import org.jiangtai.planning.solver.RotaSlot;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Plans a season of the instances with Timefold, on one thread. */
final class TimefoldRota {

    private TimefoldRota() {}

    /**
     * The best that is found in that time.
     *
     * @param incremental reckoned on arrays instead of by constraint streams
     */
    static Compared solve(RotaProblem problem, Duration time, boolean incremental) {
        return solve(problem, new TerminationConfig().withSpentLimit(time), incremental);
    }

    static Compared solve(RotaProblem problem, TerminationConfig until, boolean incremental) {
        quiet();
        Solver<TimefoldSeason> solver =
                SolverFactory.<TimefoldSeason>create(config(until, incremental)).buildSolver();
        var first = new FirstFeasible();
        solver.addEventListener(first::look);
        TimefoldSeason found = solver.solve(new TimefoldSeason(new TimefoldFacts(problem)));
        List<@Nullable RotaSlot> slots =
                found.sessions.stream().map(TimefoldSession::slot).toList();
        return new Compared(
                new RotaPlan(slots, RotaRecount.of(problem, slots)),
                String.valueOf(found.score),
                PlainRules.broken(problem, slots).size(),
                ((DefaultSolver<TimefoldSeason>) solver).getMoveEvaluationSpeed(),
                first.seconds);
    }

    /** Where nothing else is configured it would write a line for each step, and be slowed down by it. */
    private static void quiet() {
        if (LoggerFactory.getLogger("ai.timefold") instanceof Logger logger) {
            logger.setLevel(Level.WARN);
        }
    }

    private static SolverConfig config(TerminationConfig until, boolean incremental) {
        return new SolverConfig()
                .withSolutionClass(TimefoldSeason.class)
                .withEntityClasses(TimefoldSession.class)
                .withScoreDirectorFactory(
                        incremental
                                ? new ScoreDirectorFactoryConfig()
                                        .withIncrementalScoreCalculatorClass(TimefoldCalculator.class)
                                : new ScoreDirectorFactoryConfig().withConstraintProviderClass(TimefoldStreams.class))
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withTerminationConfig(until)
                .withPhases(new ConstructionHeuristicPhaseConfig(), annealing());
    }

    /** Late acceptance, which Timefold would choose, gets about a fifth less far with a middling season in a minute. */
    private static LocalSearchPhaseConfig annealing() {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(moves())
                .withAcceptorConfig(
                        new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature("0hard/30soft"))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }

    /** The moves that Timefold itself would choose, and both variables of a session at once. */
    private static UnionMoveSelectorConfig moves() {
        return new UnionMoveSelectorConfig()
                .withMoveSelectors(
                        change("lecturer"),
                        change("halfDay"),
                        new SwapMoveSelectorConfig(),
                        new CartesianProductMoveSelectorConfig()
                                .withMoveSelectors(
                                        change("lecturer")
                                                .withEntitySelectorConfig(new EntitySelectorConfig().withId("session")),
                                        change("halfDay")
                                                .withEntitySelectorConfig(
                                                        EntitySelectorConfig.newMimicSelectorConfig("session"))));
    }

    private static ChangeMoveSelectorConfig change(String variable) {
        return new ChangeMoveSelectorConfig().withValueSelectorConfig(new ValueSelectorConfig(variable));
    }

    private static final class FirstFeasible {

        private double seconds = Double.NaN;

        void look(BestSolutionChangedEvent<TimefoldSeason> event) {
            if (Double.isNaN(seconds)
                    && event.isNewBestSolutionInitialized()
                    && event.getNewBestScore() instanceof HardSoftScore score
                    && score.isFeasible()) {
                seconds = event.getTimeMillisSpent() / 1000.0;
            }
        }
    }
}
