package org.jiangtai.bench.rota;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jiangtai.planning.solver.RotaLecturer;
import org.jiangtai.planning.solver.RotaPlace;
import org.jiangtai.planning.solver.RotaProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimefoldRotaTest {

    private static final int HALF_DAYS = 546;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void timefold_means_the_same_costs_as_we_do(boolean incremental) {
        Compared compared =
                TimefoldRota.solve(season(), new TerminationConfig().withMoveCountLimit(30_000L), incremental);

        assertThat(compared.brokenRules()).isZero();
        assertThat(compared.plan().leftOut()).isZero();
        assertThat(compared.score())
                .isEqualTo("0hard/" + -compared.plan().cost().total() + "soft");
        assertThat(compared.firstFeasibleSeconds()).isNotNegative();
        assertThat(compared.movesPerSecond()).isPositive();
    }

    /** Five places that are open on few half-days, and three lecturers with two lectures a week: nobody gets all. */
    private static RotaProblem season() {
        List<double[]> places = points(5, 30);
        List<RotaPlace> open = IntStream.range(0, places.size())
                .mapToObj(place -> new RotaPlace(each(7 + place % 2)))
                .toList();
        List<double[]> homes = points(3, 50);
        List<RotaLecturer> lecturers = IntStream.range(0, homes.size())
                .mapToObj(i -> new RotaLecturer(all(4), each(i + 1), all(HALF_DAYS), 2, RotaLecturer.NO_LIMIT))
                .toList();
        return RotaInstance.problem(places, homes, open, lecturers, 4, 40);
    }

    private static List<double[]> points(int count, double apart) {
        return IntStream.range(0, count)
                .mapToObj(i -> new double[] {i * apart, i % 2 * apart})
                .toList();
    }

    private static BitSet each(int step) {
        var bits = new BitSet();
        IntStream.iterate(0, bit -> bit < HALF_DAYS, bit -> bit + step).forEach(bits::set);
        return bits;
    }

    private static BitSet all(int count) {
        var bits = new BitSet();
        bits.set(0, count);
        return bits;
    }
}
