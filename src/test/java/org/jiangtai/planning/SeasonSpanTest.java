package org.jiangtai.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeasonSpanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void itBeginsOnTheMondayOfTheDaysWeek() {
        assertThat(SeasonSpan.from(LocalDate.of(2026, 11, 29), 2)).isEqualTo(new SeasonSpan(MONDAY, 2));
        assertThat(SeasonSpan.from(MONDAY, 2).end()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(SeasonSpan.from(MONDAY, 2).lastDay()).isEqualTo(LocalDate.of(2026, 12, 6));
    }

    @Test
    void theSeasonIsTheQuarterAndOneFollowsTheOther() {
        SeasonSpan autumn = SeasonSpan.season(MONDAY, 13);
        assertThat(autumn.monday()).isEqualTo(LocalDate.of(2026, 9, 28));
        assertThat(SeasonSpan.season(LocalDate.of(2027, 1, 10), 13)).isEqualTo(autumn.shifted(1));
        assertThat(autumn.shifted(1).shifted(-1)).isEqualTo(autumn);
    }

    @Test
    void aDayHasItsWeekAndThoseOutsideLieBeforeOrBehind() {
        var span = new SeasonSpan(MONDAY, 2);
        assertThat(span.weekOf(MONDAY)).isZero();
        assertThat(span.weekOf(MONDAY.plusDays(13))).isEqualTo(1);
        assertThat(span.weekOf(MONDAY.minusDays(1))).isEqualTo(-1);
        assertThat(span.weekOf(MONDAY.plusDays(14))).isEqualTo(2);
        assertThat(span.includes(MONDAY.plusDays(13))).isTrue();
        assertThat(span.includes(MONDAY.plusDays(14))).isFalse();
    }

    @Test
    void itKnowsTheMonthsThatItTouches() {
        assertThat(new SeasonSpan(MONDAY, 2).months())
                .containsExactly(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));
        assertThat(new SeasonSpan(LocalDate.of(2026, 11, 30), 1).months())
                .containsExactly(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));
        assertThat(new SeasonSpan(LocalDate.of(2026, 11, 2), 1).months()).containsExactly(LocalDate.of(2026, 11, 1));
    }

    @Test
    void whatIsNoSpanIsNone() {
        assertThat(SeasonSpan.from(MONDAY, 99).weeks()).isEqualTo(SeasonSpan.MOST_WEEKS);
        assertThat(SeasonSpan.from(MONDAY, 0).weeks()).isEqualTo(1);
        assertThatThrownBy(() -> new SeasonSpan(MONDAY.plusDays(1), 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SeasonSpan(MONDAY, 54)).isInstanceOf(IllegalArgumentException.class);
    }
}
