package org.jiangtai.planning.solver.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CoolingTest {

    @Test
    void eachPartOfTheBudgetCoolsByTheSameFactor() {
        Cooling cooling = new Cooling(16, 1);

        assertThat(cooling.at(0)).isEqualTo(16);
        assertThat(cooling.at(0.25)).isCloseTo(8, within(1e-9));
        assertThat(cooling.at(0.5)).isCloseTo(4, within(1e-9));
        assertThat(cooling.at(1)).isCloseTo(1, within(1e-9));
    }

    @Test
    void aPartOfItGoesOnWhereTheLastOneEnded() {
        Cooling cooling = new Cooling(16, 1);

        assertThat(cooling.part(0, 4).at(0)).isEqualTo(16);
        assertThat(cooling.part(0, 4).at(1)).isEqualTo(cooling.part(1, 4).at(0));
        assertThat(cooling.part(3, 4).at(1)).isCloseTo(1, within(1e-9));
    }

    @Test
    void itMayStayWhereItIs() {
        assertThat(new Cooling(3, 3).at(0.7)).isEqualTo(3);
    }

    @Test
    void itNeitherWarmsUpNorReachesZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cooling(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cooling(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cooling(Double.NaN, 1));
    }
}
