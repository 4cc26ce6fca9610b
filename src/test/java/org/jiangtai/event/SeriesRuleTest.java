package org.jiangtai.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jiangtai.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeriesRuleTest {

    /** A Tuesday. */
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 15);

    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2026, 9, 29), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 3));

    private static final Predicate<LocalDate> WORKING = day -> !HOLIDAYS.contains(day)
            && day.getDayOfWeek() != DayOfWeek.SATURDAY
            && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    @Test
    void everySecondTuesday() {
        assertThat(days(weekly(2, null, 3, OnHoliday.KEEP, DayOfWeek.TUESDAY)))
                .containsExactly(FIRST, FIRST.plusWeeks(2), FIRST.plusWeeks(4));
    }

    @Test
    void severalWeekdaysBeginWithTheFirstDayAndNotBefore() {
        assertThat(days(weekly(1, null, 4, OnHoliday.KEEP, DayOfWeek.MONDAY, DayOfWeek.THURSDAY)))
                .containsExactly(
                        LocalDate.of(2026, 9, 17),
                        LocalDate.of(2026, 9, 21),
                        LocalDate.of(2026, 9, 24),
                        LocalDate.of(2026, 9, 28));
    }

    @Test
    void theLastDayIsOneOfThem() {
        assertThat(days(weekly(1, FIRST.plusWeeks(2), 0, OnHoliday.KEEP, DayOfWeek.TUESDAY)))
                .hasSize(3);
        assertThat(days(weekly(1, FIRST.plusWeeks(2).minusDays(1), 0, OnHoliday.KEEP, DayOfWeek.TUESDAY)))
                .hasSize(2);
    }

    @Test
    void aHolidayIsLeftOutAndTheNumberOfTimesIsKept() {
        assertThat(days(weekly(1, null, 3, OnHoliday.LEAVE_OUT, DayOfWeek.TUESDAY)))
                .containsExactly(FIRST, FIRST.plusWeeks(1), FIRST.plusWeeks(3));
    }

    @Test
    void aHolidayMovesToTheNextWorkingDayAndNoDayIsThereTwice() {
        assertThat(days(weekly(1, null, 3, OnHoliday.NEXT_WORKING_DAY, DayOfWeek.TUESDAY)))
                .containsExactly(FIRST, FIRST.plusWeeks(1), LocalDate.of(2026, 9, 30));
        assertThat(days(weekly(
                        1,
                        LocalDate.of(2026, 10, 5),
                        0,
                        OnHoliday.NEXT_WORKING_DAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.MONDAY)))
                .doesNotHaveDuplicates()
                .contains(LocalDate.of(2026, 10, 5));
    }

    @Test
    void anOrdinaryWeekendIsNoHoliday() {
        assertThat(days(weekly(1, null, 4, OnHoliday.LEAVE_OUT, DayOfWeek.SATURDAY)))
                .containsExactly(
                        LocalDate.of(2026, 9, 19),
                        LocalDate.of(2026, 9, 26),
                        LocalDate.of(2026, 10, 10),
                        LocalDate.of(2026, 10, 17));
    }

    @Test
    void monthlyByDateLeavesOutMonthsWithoutIt() {
        var rule = new SeriesRule(
                SeriesPattern.MONTHLY_BY_DATE, 1, Set.of(), LocalDate.of(2026, 10, 31), null, 3, OnHoliday.KEEP);
        assertThat(days(rule))
                .containsExactly(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 31));
    }

    @Test
    void monthlyByWeekdayCountsFromTheBeginningAndTheFifthIsTheLast() {
        var third = new SeriesRule(SeriesPattern.MONTHLY_BY_WEEKDAY, 1, Set.of(), FIRST, null, 3, OnHoliday.KEEP);
        assertThat(days(third)).containsExactly(FIRST, LocalDate.of(2026, 10, 20), LocalDate.of(2026, 11, 17));
        var fifth = new SeriesRule(
                SeriesPattern.MONTHLY_BY_WEEKDAY, 1, Set.of(), LocalDate.of(2026, 9, 29), null, 3, OnHoliday.KEEP);
        assertThat(days(fifth))
                .containsExactly(LocalDate.of(2026, 9, 29), LocalDate.of(2026, 10, 27), LocalDate.of(2026, 11, 24));
    }

    @Test
    void aSeriesHasAnEnd() {
        refused(weekly(1, null, 0, OnHoliday.KEEP, DayOfWeek.TUESDAY), "invalid.series.endless");
        refused(weekly(1, FIRST.plusYears(1).plusDays(1), 0, OnHoliday.KEEP, DayOfWeek.TUESDAY), "invalid.series.long");
        refused(weekly(1, null, 54, OnHoliday.KEEP, DayOfWeek.TUESDAY), "invalid.series.long");
        refused(weekly(1, null, 201, OnHoliday.KEEP, DayOfWeek.values()), "invalid.series.many");
        refused(weekly(1, FIRST.plusYears(1), 0, OnHoliday.KEEP, DayOfWeek.values()), "invalid.series.many");
        refused(weekly(1, FIRST.minusDays(1), 0, OnHoliday.KEEP, DayOfWeek.TUESDAY), "invalid.series.until");
        refused(weekly(0, null, 3, OnHoliday.KEEP, DayOfWeek.TUESDAY), "invalid.series.every");
        refused(weekly(1, null, 3, OnHoliday.KEEP), "invalid.series.weekdays");
        refused(weekly(1, FIRST.plusDays(3), 0, OnHoliday.KEEP, DayOfWeek.MONDAY), "invalid.series.none");
        assertThat(days(weekly(1, null, 200, OnHoliday.KEEP, DayOfWeek.values())))
                .hasSize(200);
    }

    private static void refused(SeriesRule rule, String key) {
        assertThatThrownBy(() -> days(rule))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.messageKey()).isEqualTo(key));
    }

    private static List<LocalDate> days(SeriesRule rule) {
        return rule.days(HOLIDAYS::contains, WORKING);
    }

    private static SeriesRule weekly(
            int every, @Nullable LocalDate until, int times, OnHoliday onHoliday, DayOfWeek... weekdays) {
        return new SeriesRule(SeriesPattern.WEEKLY, every, Set.of(weekdays), FIRST, until, times, onHoliday);
    }
}
