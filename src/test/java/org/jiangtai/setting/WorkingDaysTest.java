package org.jiangtai.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.jiangtai.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * National Day 2026: Thursday 1 to Wednesday 7 October are off; the Sundays before and after are not alike: Sunday
 * 20 September and Saturday 10 October are worked. The Mid-Autumn Festival is Friday 25 September.
 */
@DatabaseTest
class WorkingDaysTest {

    @Autowired
    WorkingDays days;

    @Test
    void holidaysAreOffAndMakeUpDaysAreWorked() {
        assertThat(days.isWorking(LocalDate.of(2026, 9, 30))).isTrue();
        assertThat(days.isWorking(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(days.isWorking(LocalDate.of(2026, 10, 7))).isFalse();
        assertThat(days.isWorking(LocalDate.of(2026, 10, 8))).isTrue();
        assertThat(days.isWorking(LocalDate.of(2026, 9, 20))).as("a Sunday").isTrue();
        assertThat(days.isWorking(LocalDate.of(2026, 10, 10))).as("a Saturday").isTrue();
        assertThat(days.isWorking(LocalDate.of(2026, 10, 11))).isFalse();
    }

    @Test
    void aYearThatIsNotAnnouncedHasItsWeekendsOff() {
        assertThat(days.isWorking(LocalDate.of(2031, 10, 1))).as("a Wednesday").isTrue();
        assertThat(days.isWorking(LocalDate.of(2031, 10, 4))).as("a Saturday").isFalse();
    }

    @Test
    void theNthWorkingDayLiesBehindTheHolidays() {
        LocalDate before = LocalDate.of(2026, 9, 29);
        assertThat(days.plus(before, 0)).isEqualTo(before);
        assertThat(days.plus(before, 1)).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(days.plus(before, 2)).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(days.plus(before, 4)).as("the make-up Saturday").isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(days.plus(before, 5)).isEqualTo(LocalDate.of(2026, 10, 12));
        assertThat(days.plus(LocalDate.of(2026, 10, 3), 1)).as("from a day off").isEqualTo(LocalDate.of(2026, 10, 8));
        assertThatThrownBy(() -> days.plus(before, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void threeWorkingDaysAheadAreCountedBackFromTheEvent() {
        // An ordinary week: for Thursday the last day to apply is Monday.
        assertThat(days.between(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 26)))
                .isEqualTo(3);
        assertThat(days.between(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 26)))
                .isEqualTo(2);
        // For a Saturday it is Wednesday.
        assertThat(days.between(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 28)))
                .isEqualTo(3);
        // For Friday 9 October: Thursday 8, and then 30 and 29 September.
        assertThat(days.between(LocalDate.of(2026, 9, 29), LocalDate.of(2026, 10, 9)))
                .isEqualTo(3);
        assertThat(days.between(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 9)))
                .isEqualTo(2);
        // What is applied for on a holiday is read when it is over.
        assertThat(days.between(LocalDate.of(2026, 10, 4), LocalDate.of(2026, 10, 9)))
                .isEqualTo(1);
        // For Monday 12 October: Saturday 10, which is worked, Friday, Thursday.
        assertThat(days.between(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 12)))
                .isEqualTo(3);
        assertThat(days.between(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 12)))
                .isZero();
        assertThat(days.between(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 8)))
                .isZero();
    }

    @Test
    void whatIsNWorkingDaysLaterIsAppliedForNWorkingDaysAhead() {
        LocalDate from = LocalDate.of(2026, 9, 18);
        for (int n = 0; n < 30; n++) {
            assertThat(days.between(from, days.plus(from, n))).isEqualTo(n);
        }
    }

    @Test
    void aDeadlineIsTheMidnightAfterItsLastDay() {
        // 30 September 23:30 in Shanghai; the next working day ends on 8 October at midnight.
        Instant late = Instant.parse("2026-09-30T15:30:00Z");
        assertThat(days.deadline(late, 1)).isEqualTo(Instant.parse("2026-10-08T16:00:00Z"));
        assertThat(days.deadline(late, 0)).isEqualTo(Instant.parse("2026-09-30T16:00:00Z"));
        // Half an hour into 1 October: the same day counts.
        assertThat(days.deadline(Instant.parse("2026-09-30T16:30:00Z"), 1))
                .isEqualTo(Instant.parse("2026-10-08T16:00:00Z"));
    }

    @Test
    void whatIsOverdueIsCountedBackInWorkingDays() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        assertThat(days.minus(monday, 0)).isEqualTo(monday);
        assertThat(days.minus(monday, 1)).as("Friday's and the weekend's").isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(days.minus(LocalDate.of(2026, 11, 22), 1)).as("a Sunday").isEqualTo(LocalDate.of(2026, 11, 19));
        for (int n = 0; n < 30; n++) {
            LocalDate latest = days.minus(LocalDate.of(2026, 10, 12), n);
            assertThat(days.plus(latest, n)).isBeforeOrEqualTo(LocalDate.of(2026, 10, 12));
            assertThat(days.plus(latest.plusDays(1), n)).isAfter(LocalDate.of(2026, 10, 12));
        }
        assertThatThrownBy(() -> days.minus(monday, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
