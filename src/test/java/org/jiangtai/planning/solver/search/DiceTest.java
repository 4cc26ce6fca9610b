package org.jiangtai.planning.solver.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    private static final int THROWS = 70_000;

    @Test
    void everySideComesUpEquallyOften() {
        Dice dice = new Dice(1);
        Map<Integer, Integer> seen = new HashMap<>();
        for (int i = 0; i < THROWS; i++) {
            seen.merge(dice.below(7), 1, Integer::sum);
        }

        // Five standard deviations of a fair die.
        assertThat(seen).containsOnlyKeys(0, 1, 2, 3, 4, 5, 6);
        assertThat(seen.values()).allSatisfy(times -> assertThat(times).isCloseTo(THROWS / 7, within(465)));
    }

    @Test
    void sharesLieEvenlyBetweenNoughtAndOne() {
        Dice dice = new Dice(2);
        double[] shares = DoubleStream.generate(dice::share).limit(THROWS).toArray();

        assertThat(DoubleStream.of(shares).min().orElseThrow()).isGreaterThanOrEqualTo(0);
        assertThat(DoubleStream.of(shares).max().orElseThrow()).isLessThan(1);
        assertThat(DoubleStream.of(shares).average().orElseThrow()).isCloseTo(0.5, within(0.006));
        assertThat(DoubleStream.of(shares).filter(share -> share < 0.1).count()).isCloseTo(THROWS / 10, within(400L));
    }

    @Test
    void patienceIsOneOnAverageAndSeldomGreat() {
        Dice dice = new Dice(3);
        double[] patience = DoubleStream.generate(dice::patience).limit(THROWS).toArray();

        assertThat(DoubleStream.of(patience).average().orElseThrow()).isCloseTo(1, within(0.02));
        assertThat(DoubleStream.of(patience).filter(one -> one > 3).count() / (double) THROWS)
                .isCloseTo(Math.exp(-3), within(0.005));
        assertThat(DoubleStream.of(patience).min().orElseThrow()).isPositive();
    }

    @Test
    void theSameSeedThrowsTheSameAndAnotherSeedDoesNot() {
        assertThat(thrown(5)).isEqualTo(thrown(5)).isNotEqualTo(thrown(6));
    }

    private static int[] thrown(long seed) {
        Dice dice = new Dice(seed);
        return IntStream.range(0, 100).map(i -> dice.below(1_000)).toArray();
    }
}
