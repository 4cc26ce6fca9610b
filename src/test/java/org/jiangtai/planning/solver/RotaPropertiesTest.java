package org.jiangtai.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jiangtai.planning.solver.search.Budget;
import org.jiangtai.planning.solver.search.Dice;
import org.jiangtai.planning.solver.search.Watcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in every season, whatever it is like. */
class RotaPropertiesTest {

    private static final int SEASONS = 50;
    private static final int MOVES = 2_000;

    /** 100,000 in all. */
    @Test
    void afterEveryMoveTheCostIsWhatItIsReckonedAnewAndNoHardRuleIsBroken() {
        for (long number = 0; number < SEASONS; number++) {
            RotaProblem problem = RandomSeasons.of(number);
            var tables = new RotaTables(problem);
            var nearby = new RotaNearby(tables);
            var layout = new RotaLayout(tables);
            var dice = new Dice(number);
            new RotaStart(layout, nearby).placeAll(dice);
            var moves = new RotaMoves(layout, nearby);
            int made = 0;
            for (int step = 0; made < MOVES && step < 200 * MOVES; step++) {
                int[] who = layout.lecturer.clone();
                int[] when = layout.halfDay.clone();
                moves.step(dice, 100 * dice.patience());
                if (!Arrays.equals(who, layout.lecturer) || !Arrays.equals(when, layout.halfDay)) {
                    made++;
                    List<@Nullable RotaSlot> slots = layout.slots();
                    assertThat(layout.cost())
                            .as("season %s, move %s", number, made)
                            .isEqualTo(RotaRecount.of(problem, slots).total());
                    assertThat(PlainRules.broken(problem, slots))
                            .as("season %s, move %s", number, made)
                            .isEmpty();
                }
            }
            assertThat(made).as("moves in season %s", number).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsFoundBreaksNothingAndKeepsWhatIsPinned(long number) {
        RotaProblem problem = RandomSeasons.of(number);
        var search = new RotaSearch(problem);

        for (RotaPlan plan : List.of(
                search.first(),
                search.search(number, Budget.ofSteps(50_000), 1, Watcher.PATIENT),
                search.repair(standing(problem, number), Budget.ofSteps(5_000)))) {
            assertThat(PlainRules.broken(problem, plan.slots())).isEmpty();
            for (int s = 0; s < problem.sessions().size(); s++) {
                RotaSession session = problem.sessions().get(s);
                if (session.pinned()) {
                    assertThat(plan.slots().get(s)).isEqualTo(session.before());
                }
            }
        }
    }

    /** Anything anywhere, as if somebody had planned it by throwing darts. */
    private static List<@Nullable RotaSlot> standing(RotaProblem problem, long number) {
        var random = new Random(number);
        List<@Nullable RotaSlot> slots = new ArrayList<>();
        problem.sessions()
                .forEach(session -> slots.add(
                        random.nextInt(3) == 0
                                ? null
                                : new RotaSlot(
                                        random.nextInt(problem.lecturers().size()),
                                        random.nextInt(problem.calendar().halfDays()))));
        return slots;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void whatASessionCausesAndWhereElseItCouldBeIsTheTruth(long number) {
        RotaProblem problem = RandomSeasons.of(number);
        RotaPlan plan = new RotaSearch(problem).first();
        var why = new RotaExplanation(problem, plan.slots());
        for (int s = 0; s < problem.sessions().size(); s++) {
            if (problem.sessions().get(s).pinned()) {
                continue;
            }
            List<@Nullable RotaSlot> without = new ArrayList<>(plan.slots());
            without.set(s, null);
            RotaCost base = RotaRecount.of(problem, without);
            if (plan.slots().get(s) != null) {
                assertThat(withoutLeavingOut(why.causedBy(s)))
                        .isEqualTo(withoutLeavingOut(plan.cost().minus(base)));
            }
            List<RotaChoice> choices = why.choices(s, Integer.MAX_VALUE);
            for (RotaChoice choice : choices) {
                List<@Nullable RotaSlot> with = new ArrayList<>(plan.slots());
                with.set(s, choice.slot());
                assertThat(PlainRules.broken(problem, with)).isEmpty();
                RotaCost now = plan.slots().get(s) == null ? base : plan.cost();
                assertThat(withoutLeavingOut(choice.difference()))
                        .isEqualTo(
                                withoutLeavingOut(RotaRecount.of(problem, with).minus(now)));
            }
            assertThat(choices)
                    .isSortedAccordingTo((a, b) ->
                            Long.compare(a.difference().total(), b.difference().total()));
        }
    }

    /** Being left out, and the change that it is, are told apart from what a place in the plan costs. */
    private static List<Long> withoutLeavingOut(RotaCost cost) {
        return List.of(
                cost.driving(),
                cost.fairness(),
                cost.dialect(),
                cost.workingHours(),
                cost.spread(),
                cost.order(),
                cost.trips(),
                cost.wishes());
    }
}
