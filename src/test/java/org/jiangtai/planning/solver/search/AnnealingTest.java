package org.jiangtai.planning.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnealingTest {

    /** A number that wants to be 100, with a hollow at every tenth in which a search that only goes down gets stuck. */
    private static final class Hollows implements Annealed {

        private int at;
        private int remembered;
        private double seen = Double.POSITIVE_INFINITY;

        private static double cost(int at) {
            return Math.abs(at - 100) + (at % 10 == 0 ? 0 : 15);
        }

        @Override
        public double cost() {
            seen = Math.min(seen, cost(at));
            return cost(at);
        }

        @Override
        public void step(Dice dice, double allowed) {
            int next = at + (dice.below(2) == 0 ? 1 : -1);
            if (cost(next) - cost(at) <= allowed) {
                at = next;
            }
        }

        @Override
        public void remember() {
            remembered = at;
        }

        @Override
        public void recall() {
            at = remembered;
        }

        @Override
        public int stepsBetweenLooks() {
            return 5;
        }
    }

    @Test
    void climbsOutOfHollowsWhileItIsWarm() {
        Hollows answer = new Hollows();

        new Annealing(Budget.ofSteps(20_000), new Cooling(20, 0.5), Watcher.PATIENT).run(answer, new Dice(1));

        assertThat(answer.at).isEqualTo(100);
    }

    @Test
    void staysInTheFirstHollowWhereItIsCold() {
        Hollows answer = new Hollows();

        new Annealing(Budget.ofSteps(20_000), new Cooling(0.01, 0.01), Watcher.PATIENT).run(answer, new Dice(1));

        assertThat(answer.at).isZero();
    }

    @Test
    void theBestThatWasSeenStandsInTheEnd() {
        Hollows answer = new Hollows();

        new Annealing(Budget.ofSteps(5_000), new Cooling(40, 40), Watcher.PATIENT).run(answer, new Dice(2));

        assertThat(Hollows.cost(answer.at)).isEqualTo(answer.seen).isLessThan(Hollows.cost(0));
    }

    @Test
    void theSameSeedAndStepsGiveTheSameAnswer() {
        assertThat(after(700, 3)).isEqualTo(after(700, 3));
        assertThat(List.of(after(700, 3), after(700, 4), after(700, 5), after(700, 6)))
                .doesNotHaveDuplicates();
    }

    private static List<Double> after(long steps, long seed) {
        List<Double> seen = new ArrayList<>();
        Watcher watcher = look -> seen.add(look.cost());
        new Annealing(Budget.ofSteps(steps), new Cooling(20, 0.5), watcher).run(new Hollows(), new Dice(seed));
        return seen;
    }

    @Test
    void stopsWhenTheWatcherHasSeenEnough() {
        Watcher watcher = look -> look.steps() < 50;

        long steps = new Annealing(Budget.ofSteps(1_000), new Cooling(20, 1), watcher).run(new Hollows(), new Dice(1));

        assertThat(steps).isEqualTo(50);
    }

    @Test
    void tellsTheWatcherHowFarItIsAndTheBestSoFar() {
        List<Watcher.Look> looks = new ArrayList<>();

        long steps = new Annealing(Budget.ofSteps(100), new Cooling(20, 1), looks::add).run(new Hollows(), new Dice(1));

        assertThat(steps).isEqualTo(100);
        assertThat(looks).hasSize(21);
        assertThat(looks.getFirst()).isEqualTo(new Watcher.Look(0, 0, 100, 100));
        assertThat(looks.getLast().spent()).isEqualTo(1);
        assertThat(looks).isSortedAccordingTo((a, b) -> Double.compare(b.best(), a.best()));
        assertThat(looks).allSatisfy(look -> assertThat(look.best()).isLessThanOrEqualTo(look.cost()));
    }
}
