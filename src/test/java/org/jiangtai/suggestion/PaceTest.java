package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void halfAndNineOfTenAreCountedFromTheQuickest() {
        Pace pace = of(Map.of(0, 4L, 1, 1L, 7, 4L, 30, 1L));
        assertThat(pace.done()).isEqualTo(10);
        assertThat(pace.median()).isEqualTo(1);
        assertThat(pace.slow()).isEqualTo(7);
    }

    @Test
    void oneIsTheHalfOfItself() {
        assertThat(of(Map.of(5, 1L))).isEqualTo(new Pace(1, 5, 5, 0, 0));
    }

    @Test
    void noneTakesNoTime() {
        assertThat(of(Map.of())).isEqualTo(new Pace(0, 0, 0, 0, 0));
    }

    @Test
    void theSlowestComeFirstAndTheFewLast() {
        var quick = new Pace(10, 1, 3, 0, 0);
        var slow = new Pace(10, 9, 20, 0, 0);
        var few = new Pace(2, 90, 90, 5, 5);
        var none = new Pace(0, 0, 0, 7, 6);
        assertThat(Stream.of(none, quick, few, slow).sorted(Pace.SLOWEST)).isEqualTo(List.of(slow, quick, few, none));
    }

    private static Pace of(Map<Integer, Long> counts) {
        return Pace.of(new TreeMap<>(counts), 0, 0);
    }
}
