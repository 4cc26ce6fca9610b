package org.jiangtai.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some whole weeks, from Monday to Sunday, in the installation's zone.
 *
 * @param monday the first day
 * @param weeks at least one and at most {@value #MOST_WEEKS}
 */
public record SeasonSpan(LocalDate monday, int weeks) {

    /** A year and a day. */
    public static final int MOST_WEEKS = 53;

    /** @throws IllegalArgumentException if the first day is no Monday or the number is out of its bounds */
    public SeasonSpan {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(monday + " is no Monday");
        }
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException(weeks + " weeks");
        }
    }

    /** The weeks from the one on that a day lies in; a number out of its bounds becomes the nearest that is not. */
    public static SeasonSpan from(LocalDate day, int weeks) {
        return new SeasonSpan(
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), Math.clamp(weeks, 1, MOST_WEEKS));
    }

    /**
     * The season that a day lies in: it begins with the week of the quarter's first day, and a quarter has 13 weeks. The
     * days left at a quarter's end, and those beyond a shorter season, have the next one.
     */
    public static SeasonSpan season(LocalDate day, int weeks) {
        SeasonSpan span = from(day.with(IsoFields.DAY_OF_QUARTER, 1L), weeks);
        while (!span.includes(day)) {
            span = span.shifted(1);
        }
        return span;
    }

    /** The first day after it, a Monday. */
    public LocalDate end() {
        return monday.plusWeeks(weeks);
    }

    public LocalDate lastDay() {
        return end().minusDays(1);
    }

    /** The next or an earlier span of the same length. */
    public SeasonSpan shifted(int spans) {
        return new SeasonSpan(monday.plusWeeks((long) spans * weeks), weeks);
    }

    /** Which week a day lies in, from 0; below 0 or beyond the last where it lies outside. */
    public int weekOf(LocalDate day) {
        return (int) Math.floorDiv(ChronoUnit.DAYS.between(monday, day), 7L);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(monday) && day.isBefore(end());
    }

    /** The first day of each week. */
    public List<LocalDate> mondays() {
        return IntStream.range(0, weeks).mapToObj(monday::plusWeeks).toList();
    }

    /** The first day of each calendar month that it touches. */
    public List<LocalDate> months() {
        LocalDate first = monday.withDayOfMonth(1);
        return first.datesUntil(lastDay().plusDays(1), Period.ofMonths(1)).toList();
    }
}
