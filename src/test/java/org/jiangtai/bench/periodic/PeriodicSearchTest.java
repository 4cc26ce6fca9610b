package org.jiangtai.bench.periodic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jiangtai.planning.solver.search.Budget;
import org.jiangtai.planning.solver.search.Dice;
import org.junit.jupiter.api.Test;

class PeriodicSearchTest {

    private final Instance instance = Small.grid();
    private final Checker checker = new Checker(instance);

    @Test
    void theCostThatIsKeptUpToDateIsTheOneCountedAnewAfterEveryStep() {
        Dice dice = new Dice(1);
        PeriodicSearch search = new PeriodicSearch(instance, Tuning.measured(instance), dice);

        int right = 0;
        for (int i = 0; i < 2_000; i++) {
            search.step(dice, 3 * dice.patience());
            Plan plan = search.plan();
            boolean keepsAll = checker.violations(plan).isEmpty();
            assertThat(search.cost() % 1e9).isCloseTo(checker.length(plan), within(1e-6));
            assertThat(search.cost() < 1e9).isEqualTo(keepsAll);
            right += keepsAll ? 1 : 0;
        }
        assertThat(right).isBetween(200, 2_000);
    }

    @Test
    void aStepThatIsNotAllowedChangesNothing() {
        Dice dice = new Dice(2);
        PeriodicSearch search = new PeriodicSearch(instance, Tuning.measured(instance), dice);
        Plan before = search.plan();
        double cost = search.cost();

        for (int i = 0; i < 200; i++) {
            search.step(dice, Double.NEGATIVE_INFINITY);
        }

        assertThat(search.cost()).isEqualTo(cost);
        assertThat(search.plan()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void whatIsRememberedStandsAgainWhenItIsRecalled() {
        Dice dice = new Dice(3);
        PeriodicSearch search = new PeriodicSearch(instance, Tuning.measured(instance), dice);
        search.remember();
        Plan before = search.plan();
        double cost = search.cost();
        for (int i = 0; i < 100; i++) {
            search.step(dice, Double.POSITIVE_INFINITY);
        }

        search.recall();

        assertThat(search.cost()).isCloseTo(cost, within(1e-6));
        assertThat(search.plan()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aChildOfTwoPlansVisitsEverybodyOnDaysThatTheyAllow() {
        Dice dice = new Dice(4);
        PeriodicSearch search = new PeriodicSearch(instance, Tuning.measured(instance), dice);
        Plan one = search.plan();
        search.restart(dice);
        Plan other = search.plan();

        for (int i = 0; i < 200; i++) {
            search.cross(one, other, dice);
            assertThat(checker.violations(search.plan())).noneMatch(wrong -> wrong.startsWith("customer"));
            assertThat(search.cost() % 1e9).isCloseTo(checker.length(search.plan()), within(1e-6));
        }
    }

    @Test
    void aSolvedPlanIsRightAndTheSameForTheSameSeedAndSteps() {
        Plan plan = new PeriodicSolver(instance, Tuning.measured(instance)).solve(Budget.ofSteps(4_000), 7);

        assertThat(checker.violations(plan)).isEmpty();
        assertThat(new PeriodicSolver(instance, Tuning.measured(instance)).solve(Budget.ofSteps(4_000), 7))
                .usingRecursiveComparison()
                .isEqualTo(plan);
    }

    @Test
    void aSmallInstanceIsSolvedToTheBest() {
        Instance small = Small.instance();

        Plan plan = new PeriodicSolver(small, Tuning.measured(instance)).solve(Budget.ofSteps(2_000), 1);

        assertThat(new Checker(small).violations(plan)).isEmpty();
        // 3 is seen on both days, 5 on the first; 1 lies on the way to 3, 2 and 4 are best seen together.
        assertThat(new Checker(small).length(plan))
                .isCloseTo(20 + 20 + 5 + Math.hypot(3, 6) + Math.hypot(6, 2) + 10, within(1e-9));
    }
}
