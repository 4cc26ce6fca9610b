package org.jiangtai.planning.solver.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTest {

    @Test
    void aNumberOfStepsIsUsedUpByStepsAlone() {
        Budget budget = Budget.ofSteps(200);

        assertThat(budget.spent(0, Long.MAX_VALUE)).isZero();
        assertThat(budget.spent(50, 0)).isEqualTo(0.25);
        assertThat(budget.spent(300, 0)).isEqualTo(1);
    }

    @Test
    void aTimeIsUsedUpByTheClockAlone() {
        Budget budget = Budget.of(Duration.ofNanos(400));

        assertThat(budget.spent(Long.MAX_VALUE, 0)).isZero();
        assertThat(budget.spent(0, 100)).isEqualTo(0.25);
        assertThat(budget.spent(0, 500)).isEqualTo(1);
    }

    @Test
    void aBudgetOfNothingOrOfBothIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Budget.ofSteps(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Budget.ofSteps(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Budget.of(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget(1, 1));
    }

    @Test
    void aPartIsOfTheSameKindAndNeverNothing() {
        assertThat(Budget.ofSteps(200).part(4)).isEqualTo(Budget.ofSteps(50));
        assertThat(Budget.of(Duration.ofSeconds(60)).part(2)).isEqualTo(Budget.of(Duration.ofSeconds(30)));
        assertThat(Budget.ofSteps(3).part(1_000)).isEqualTo(Budget.ofSteps(1));
    }
}
