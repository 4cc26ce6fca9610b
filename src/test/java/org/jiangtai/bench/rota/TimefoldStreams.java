package org.jiangtai.bench.rota;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;
import static ai.timefold.solver.core.api.score.stream.Joiners.lessThan;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import org.jiangtai.planning.solver.RotaWeights;

/** The rules of the instances as constraint streams. */
public final class TimefoldStreams implements ConstraintProvider {

    private static final RotaWeights WEIGHTS = RotaInstance.WEIGHTS;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            available(factory),
            oneAtATime(factory),
            oneADay(factory),
            week(factory),
            journey(factory),
            fromAndToHome(factory),
            onTheWay(factory),
            loads(factory),
            evenLoads(factory),
            dialect(factory),
            workingHours(factory),
            spread(factory),
            order(factory)
        };
    }

    private static Constraint available(ConstraintFactory factory) {
        return factory.forEach(TimefoldSession.class)
                .filter(session -> !session.isAvailable())
                .penalize(HardSoftScore.ONE_HARD)
                .asConstraint("available");
    }

    private static Constraint oneAtATime(ConstraintFactory factory) {
        return ofADay(factory)
                .filter((session, other) -> session.halfDay.intValue() == other.halfDay)
                .penalize(HardSoftScore.ONE_HARD)
                .asConstraint("one at a time");
    }

    private static Constraint oneADay(ConstraintFactory factory) {
        return ofAPlace(factory)
                .filter((session, other) -> session.day() == other.day())
                .penalize(HardSoftScore.ONE_HARD)
                .asConstraint("one a day");
    }

    private static Constraint week(ConstraintFactory factory) {
        return factory.forEach(TimefoldSession.class)
                .groupBy(TimefoldSession::week, count())
                .filter((week, lectures) -> lectures > week.most())
                .penalize(HardSoftScore.ONE_HARD, (week, lectures) -> lectures - week.most())
                .asConstraint("week");
    }

    private static Constraint journey(ConstraintFactory factory) {
        return inARow(factory)
                .filter((session, next) ->
                        session.facts.isTooFar(session.place, session.halfDay, next.place, next.halfDay))
                .penalize(HardSoftScore.ONE_HARD)
                .asConstraint("journey");
    }

    private static Constraint fromAndToHome(ConstraintFactory factory) {
        return factory.forEach(TimefoldSession.class)
                .penalize(HardSoftScore.ofSoft(WEIGHTS.driving()), session -> 2L * session.fromHome())
                .asConstraint("from and to home");
    }

    /** What goes on to the next lecture does not drive home and out again. */
    private static Constraint onTheWay(ConstraintFactory factory) {
        return inARow(factory)
                .impact(
                        HardSoftScore.ofSoft(WEIGHTS.driving()),
                        (session, next) -> (long) session.fromHome()
                                + next.fromHome()
                                - session.facts.between(session.place, next.place))
                .asConstraint("on the way");
    }

    private static Constraint loads(ConstraintFactory factory) {
        return factory.forEach(TimefoldSession.class)
                .groupBy(TimefoldSession::lecturer, count())
                .penalize(HardSoftScore.ofSoft(WEIGHTS.fairness()), (lecturer, load) -> load * load)
                .asConstraint("loads");
    }

    private static Constraint evenLoads(ConstraintFactory factory) {
        return factory.forEach(TimefoldFacts.class)
                .reward(HardSoftScore.ofSoft(WEIGHTS.fairness()), TimefoldFacts::evenSquares)
                .asConstraint("even loads");
    }

    private static Constraint dialect(ConstraintFactory factory) {
        return factory.forEach(TimefoldSession.class)
                .filter(session -> !session.isInDialect())
                .penalize(HardSoftScore.ofSoft(WEIGHTS.dialect()))
                .asConstraint("dialect");
    }

    private static Constraint workingHours(ConstraintFactory factory) {
        return factory.forEach(TimefoldSession.class)
                .filter(session -> !session.isInFreeTime())
                .penalize(HardSoftScore.ofSoft(WEIGHTS.workingHours()))
                .asConstraint("working hours");
    }

    private static Constraint spread(ConstraintFactory factory) {
        return ofAPlace(factory)
                .filter((session, other) -> session.facts.missingDays(session.day(), other.day()) > 0)
                .penalize(
                        HardSoftScore.ofSoft(WEIGHTS.spread()),
                        (session, other) -> session.facts.missingDays(session.day(), other.day()))
                .asConstraint("spread");
    }

    private static Constraint order(ConstraintFactory factory) {
        return ofAPlace(factory)
                .filter((session, other) -> (session.theme - other.theme) * (session.day() - other.day()) < 0)
                .penalize(HardSoftScore.ofSoft(WEIGHTS.order()))
                .asConstraint("order");
    }

    /** Each two sessions of a place; which they are never changes. */
    private static BiConstraintStream<TimefoldSession, TimefoldSession> ofAPlace(ConstraintFactory factory) {
        return factory.<BiConstraintStream<TimefoldSession, TimefoldSession>>precompute(
                        each -> each.forEachUnfiltered(TimefoldSession.class)
                                .join(
                                        TimefoldSession.class,
                                        equal(session -> session.place),
                                        lessThan(session -> session.number)))
                .filter((session, other) -> session.isPlaced() && other.isPlaced());
    }

    /** Each two lectures of a lecturer and day. */
    private static BiConstraintStream<TimefoldSession, TimefoldSession> ofADay(ConstraintFactory factory) {
        return factory.forEach(TimefoldSession.class)
                .join(
                        TimefoldSession.class,
                        equal(TimefoldSession::outing),
                        filtering((session, other) -> session.halfDay < other.halfDay
                                || session.halfDay.intValue() == other.halfDay && session.number < other.number));
    }

    /** Each two lectures of a lecturer and day between which there is no third. */
    private static BiConstraintStream<TimefoldSession, TimefoldSession> inARow(ConstraintFactory factory) {
        return ofADay(factory)
                .filter((session, next) -> session.halfDay < next.halfDay)
                .ifNotExists(
                        TimefoldSession.class,
                        equal((session, next) -> session.outing(), TimefoldSession::outing),
                        filtering((session, next, third) ->
                                session.halfDay < third.halfDay && third.halfDay < next.halfDay));
    }
}
