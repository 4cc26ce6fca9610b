package org.jiangtai.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jiangtai.shared.InvalidInput;
import org.junit.jupiter.api.Test;

/** Percent, plan and light of an item's steps. */
class ProgressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate PAST = TODAY.minusDays(1);
    private static final LocalDate AHEAD = TODAY.plusDays(10);

    private static PlanStep step(String what, int weight, LocalDate byDay, boolean done) {
        return new PlanStep(what, weight, byDay, done ? PAST : null);
    }

    @Test
    void thePercentComesFromTheWeights() {
        assertThat(Progress.percent(List.of())).isZero();
        assertThat(Progress.percent(List.of(step("勘查", 1, null, true), step("施工", 3, null, false))))
                .isEqualTo(25);
        assertThat(Progress.percent(
                        List.of(step("一", 1, null, true), step("二", 1, null, true), step("三", 1, null, false))))
                .as("never more than is done")
                .isEqualTo(66);
        assertThat(Progress.percent(List.of(step("全部", 7, null, true)))).isEqualTo(100);
    }

    @Test
    void aStepIsPlannedOnceItsDayIsOverAndOneWithoutADayWithTheDeadline() {
        List<PlanStep> steps = List.of(step("勘查", 40, PAST, false), step("施工", 60, null, false));
        assertThat(Progress.planned(steps, AHEAD, TODAY)).isEqualTo(40);
        assertThat(Progress.planned(steps, PAST, TODAY)).isEqualTo(100);
        assertThat(Progress.planned(List.of(step("勘查", 1, TODAY, false)), AHEAD, TODAY))
                .as("today is not over")
                .isZero();
        assertThat(Progress.planned(List.of(), AHEAD, TODAY)).isZero();
        assertThat(Progress.planned(List.of(), PAST, TODAY)).isEqualTo(100);
    }

    @Test
    void yellowIsTenToThirtyPointsBehindAndRedIsMore() {
        assertThat(behind(9)).isEqualTo(Light.GREEN);
        assertThat(behind(10)).isEqualTo(Light.YELLOW);
        assertThat(behind(30)).isEqualTo(Light.YELLOW);
        assertThat(behind(31)).isEqualTo(Light.RED);
    }

    private static Light behind(int points) {
        List<PlanStep> steps = List.of(step("晚了", points, PAST, false), step("还早", 100 - points, AHEAD, false));
        return Progress.light(steps, true, TODAY.minusDays(3), AHEAD, TODAY);
    }

    @Test
    void whatNobodyBeganForThreeMonthsIsRed() {
        LocalDate threeMonths = LocalDate.of(2026, 8, 23);
        assertThat(Progress.light(List.of(), false, threeMonths, AHEAD, TODAY)).isEqualTo(Light.RED);
        assertThat(Progress.light(List.of(), true, threeMonths, AHEAD, TODAY)).isEqualTo(Light.GREEN);
        assertThat(Progress.light(List.of(), false, threeMonths.plusDays(1), AHEAD, TODAY))
                .isEqualTo(Light.GREEN);
        assertThat(Progress.light(List.of(), false, null, null, TODAY)).isEqualTo(Light.GREEN);
    }

    @Test
    void whatWasDoneStaysDoneWhenThePlanChangesAndNothingIsDoneByWritingSo() {
        List<PlanStep> before = List.of(step("勘查", 1, PAST, true), step("施工", 3, AHEAD, false));
        List<PlanStep> after =
                Progress.replanned(before, List.of(new PlanStep("勘查", 2, null), new PlanStep("验收", 1, AHEAD, PAST)));
        assertThat(after).containsExactly(new PlanStep("勘查", 2, null, PAST), new PlanStep("验收", 1, AHEAD));
    }

    @Test
    void aStepWeighsSomethingAndSaysSomething() {
        assertThatThrownBy(() -> new PlanStep("勘查", 0, null).checked()).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PlanStep("勘查", 101, null).checked()).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PlanStep("  ", 1, null).checked()).isInstanceOf(InvalidInput.class);
    }
}
