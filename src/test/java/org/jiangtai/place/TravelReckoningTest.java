package org.jiangtai.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.jiangtai.place.TravelReckoning.Way;
import org.jiangtai.place.TravelTimes.Source;
import org.jiangtai.shared.InvalidInput;
import org.junit.jupiter.api.Test;

class TravelReckoningTest {

    private static final TravelRules RULES = new TravelRules(10, 20, 40, 40, 130, 5);
    private static final Position HERE = new Position(32.0, 119.5);
    private static final Position THERE = new Position(32.1, 119.5);

    private final TravelReckoning reckoning = new TravelReckoning(
            RULES,
            Map.of(
                    1L, new TravelStop(100, HERE),
                    2L, new TravelStop(200, THERE),
                    3L, new TravelStop(100, null),
                    4L, new TravelStop(200, null)),
            Map.of(new TravelPair(1, 3), 7, new TravelPair(3, 4), 33, new TravelPair(4, 3), 55));

    @Test
    void aTenthOfADegreeNorthIsElevenKilometres() {
        assertThat(HERE.kilometresTo(THERE)).isCloseTo(11.12, within(0.01));
        assertThat(HERE.kilometresTo(HERE)).isZero();
        assertThat(new Position(0, 179.9).kilometresTo(new Position(0, -179.9))).isCloseTo(22.24, within(0.01));
    }

    @Test
    void positionsGiveTheWayByRoadAndAMargin() {
        // 11.12 km × 1.3 at 40 km/h are 21.7 minutes, and 5 for getting in.
        assertThat(reckoning.way(1, 2)).isEqualTo(new Way(27, Source.POSITIONS));
        assertThat(reckoning.way(2, 1)).isEqualTo(new Way(27, Source.POSITIONS));
    }

    @Test
    void withoutBothPositionsTheTownDecides() {
        assertThat(reckoning.way(2, 4)).isEqualTo(new Way(20, Source.SAME_TOWN));
        assertThat(reckoning.way(2, 3)).isEqualTo(new Way(40, Source.OTHER_TOWN));
    }

    @Test
    void whatSomebodyEnteredHoldsBothWaysUnlessTheOtherIsEnteredToo() {
        assertThat(reckoning.way(1, 3)).isEqualTo(new Way(7, Source.OVERRIDE));
        assertThat(reckoning.way(3, 1)).isEqualTo(new Way(7, Source.OVERRIDE));
        assertThat(reckoning.way(3, 4)).isEqualTo(new Way(33, Source.OVERRIDE));
        assertThat(reckoning.way(4, 3)).isEqualTo(new Way(55, Source.OVERRIDE));
    }

    @Test
    void withinAUnitThereIsAWayToo() {
        assertThat(reckoning.way(1, 1)).isEqualTo(new Way(10, Source.SAME_UNIT));
    }

    @Test
    void aUnitThatNobodyAskedForIsAMistake() {
        assertThatThrownBy(() -> reckoning.way(1, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoPlaceOnEarthIsRefused() {
        for (double wrong : new double[] {-90.1, 91, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Position(wrong, 0)).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> new Position(0, 180.5)).isInstanceOf(InvalidInput.class);
    }
}
