package org.jiangtai.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jiangtai.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * On which days a series takes place.
 *
 * @param every every how many weeks or months, from 1
 * @param weekdays of a weekly one; else they play no part
 * @param first no day is before it; for a monthly one it names the date or the weekday
 * @param until no day is after it; null where the number of times ends it
 * @param times how many; 0 where {@code until} ends it
 */
public record SeriesRule(
        SeriesPattern pattern,
        int every,
        Set<DayOfWeek> weekdays,
        LocalDate first,
        @Nullable LocalDate until,
        int times,
        OnHoliday onHoliday) {

    /** No series has more. */
    public static final int MOST = 200;

    private static final int MOST_EVERY = 12;
    private static final int WEEK = 7;

    /** The last day that any series reaches: a year after its first. */
    LocalDate horizon() {
        return first.plusYears(1);
    }

    /**
     * The days, soonest first, each once.
     *
     * @param isHoliday whether a day is a public holiday
     * @param isWorking whether a day is worked
     * @throws InvalidInput if the rule has no end, reaches further than a year, has too many days or none
     */
    List<LocalDate> days(Predicate<LocalDate> isHoliday, Predicate<LocalDate> isWorking) {
        check();
        LocalDate last = until == null ? horizon() : until;
        Set<LocalDate> days = new LinkedHashSet<>();
        var candidates = candidates().takeWhile(day -> !day.isAfter(last)).iterator();
        while (candidates.hasNext() && (times == 0 || days.size() < times)) {
            LocalDate day = candidates.next();
            if (onHoliday == OnHoliday.KEEP || !isHoliday.test(day)) {
                days.add(day);
            } else if (onHoliday == OnHoliday.NEXT_WORKING_DAY) {
                days.add(next(day, isHoliday, isWorking));
            }
            if (days.size() > MOST) {
                throw new InvalidInput("times", "invalid.series.many", MOST);
            }
        }
        if (days.isEmpty()) {
            throw new InvalidInput("until", "invalid.series.none");
        }
        if (times > 0 && until == null && days.size() < times) {
            throw new InvalidInput("times", "invalid.series.long");
        }
        return days.stream().sorted().toList();
    }

    private void check() {
        if (every < 1 || every > MOST_EVERY) {
            throw new InvalidInput("every", "invalid.series.every", MOST_EVERY);
        }
        if (pattern == SeriesPattern.WEEKLY && weekdays.isEmpty()) {
            throw new InvalidInput("weekdays", "invalid.series.weekdays");
        }
        if (until == null && times == 0) {
            throw new InvalidInput("until", "invalid.series.endless");
        }
        if (times < 0 || times > MOST) {
            throw new InvalidInput("times", "invalid.series.many", MOST);
        }
        if (until != null && until.isBefore(first)) {
            throw new InvalidInput("until", "invalid.series.until");
        }
        if (until != null && until.isAfter(horizon())) {
            throw new InvalidInput("until", "invalid.series.long");
        }
    }

    private Stream<LocalDate> candidates() {
        return switch (pattern) {
            case WEEKLY -> {
                LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield LongStream.iterate(0, week -> week + every)
                        .boxed()
                        .flatMap(week -> IntStream.range(0, WEEK)
                                .mapToObj(day -> monday.plusWeeks(week).plusDays(day)))
                        .filter(day -> weekdays.contains(day.getDayOfWeek()) && !day.isBefore(first));
            }
            case MONTHLY_BY_DATE ->
                months().filter(month -> month.lengthOfMonth() >= first.getDayOfMonth())
                        .map(month -> month.withDayOfMonth(first.getDayOfMonth()));
            case MONTHLY_BY_WEEKDAY -> {
                int ordinal = (first.getDayOfMonth() - 1) / WEEK + 1;
                // The fifth of a weekday is the last one: not every month has it.
                yield months().map(month -> month.with(
                        TemporalAdjusters.dayOfWeekInMonth(ordinal == 5 ? -1 : ordinal, first.getDayOfWeek())));
            }
        };
    }

    /** The first days of the months, without an end. */
    private Stream<LocalDate> months() {
        return LongStream.iterate(0, month -> month + every)
                .mapToObj(month -> first.withDayOfMonth(1).plusMonths(month));
    }

    private static LocalDate next(LocalDate day, Predicate<LocalDate> isHoliday, Predicate<LocalDate> isWorking) {
        LocalDate next = day.plusDays(1);
        while (isHoliday.test(next) || !isWorking.test(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
