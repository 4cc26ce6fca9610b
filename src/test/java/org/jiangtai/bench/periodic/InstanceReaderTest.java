package org.jiangtai.bench.periodic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceReaderTest {

    private final Instance instance = Small.instance();

    @Test
    void theDepotAndAsManyCustomersAreReadAsThereAreLines() {
        assertThat(instance.customers()).isEqualTo(6);
        assertThat(instance.days()).isEqualTo(2);
        assertThat(instance.vehicles()).isEqualTo(2);
        assertThat(instance.demand()).containsExactly(0, 4, 4, 3, 2, 5, 1);
        assertThat(instance.service()).containsExactly(0, 1, 1, 1, 1, 1, 1);
    }

    @Test
    void noughtOrNinesMeanNoLimit() {
        assertThat(instance.limit()).containsExactly(Double.POSITIVE_INFINITY, 60);
        assertThat(InstanceReader.read("one", List.of("1 1 0 1", "999999 5", "0 0 0 0 0 0 0"))
                        .limit())
                .containsExactly(Double.POSITIVE_INFINITY);
    }

    @Test
    void theFirstDayIsTheMostSignificantOfTheFilesBits() {
        assertThat(instance.combinations()[1]).containsExactly(0b10, 0b01);
        assertThat(instance.combinations()[3]).containsExactly(0b11);
        assertThat(instance.combinations()[5]).containsExactly(0b01);
    }

    @Test
    void whoIsNeverVisitedHasNoDays() {
        assertThat(instance.visits()[6]).isZero();
        assertThat(instance.combinations()[6]).containsExactly(0);
    }

    @Test
    void distancesAreEuclideanAndNotRounded() {
        assertThat(instance.distance()[0][1]).isEqualTo(5);
        assertThat(instance.distance()[1][3]).isEqualTo(5);
        assertThat(instance.distance()[1][4]).isEqualTo(Math.hypot(3, 6));
    }

    @Test
    void anotherProblemOrAHoleIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> InstanceReader.read("other", List.of("2 1 1 1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        InstanceReader.read("hole", List.of("1 1 2 1", "0 5", "0 0 0 0 0 0 0", "2 1 1 0 1 1 1 1")));
    }
}
