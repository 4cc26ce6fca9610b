package org.jiangtai.setting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts working days of the national calendar, its holidays and make-up days included (domain page: deadlines, and
 * lectures that are applied for at least three working days ahead). Years that are not announced have their weekends
 * off. Each question is one statement.
 */
@Component
@Transactional(readOnly = true)
public class WorkingDays {

    /** More days than people are ever off at a stretch. */
    private static final int LONGEST_BREAK = 31;

    private final HolidayRepository holidays;
    private final ZoneId zone;

    WorkingDays(HolidayRepository holidays, ZoneId zone) {
        this.holidays = holidays;
        this.zone = zone;
    }

    public boolean isWorking(LocalDate day) {
        return calendar(holidays.findByDayBetweenOrderByDay(day, day)).isWorking(day);
    }

    /**
     * The n-th working day after a day, which is not counted itself; the day itself for 0.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public LocalDate plus(LocalDate from, int days) {
        return calendar(holidays.findByDayGreaterThanEqual(from)).plus(from, days);
    }

    /**
     * The latest day whose n-th working day is over or is {@code to} itself: what was due up to this day is n working
     * days overdue or more. The day itself for 0.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public LocalDate minus(LocalDate to, int days) {
        return calendar(holidays.findByDayBetweenOrderByDay(to.minusDays(LONGEST_BREAK + 3L * days), to))
                .minus(to, days);
    }

    /** The years whose holidays are known; of others the weekends alone are off. */
    public Set<Integer> announcedYears() {
        return Set.copyOf(holidays.findYears());
    }

    /**
     * How many working days ahead of {@code to} the day {@code from} is: those from {@code from} on, itself included,
     * up to {@code to}, which is not counted. This is how "at least three working days ahead" is counted back from the
     * event: the last day to apply for an event on a Thursday is Monday (Wednesday, Tuesday, Monday), and
     * {@code between(from, plus(from, n))} is {@code n} for working days. A day off that something is applied for on
     * does not count. 0 if {@code to} is not after {@code from}.
     */
    public int between(LocalDate from, LocalDate to) {
        return to.isAfter(from)
                ? calendar(holidays.findByDayBetweenOrderByDay(from, to)).between(from, to)
                : 0;
    }

    /**
     * The end of the n-th working day after the moment's day, in the installation's zone: the midnight that follows it.
     * For 0 it is the end of the moment's own day, whatever day that is.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Instant deadline(Instant from, int workingDays) {
        return plus(LocalDate.ofInstant(from, zone), workingDays)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** The days that are worked from a day on until another, both included; soonest first. */
    public List<LocalDate> workedBetween(LocalDate from, LocalDate to) {
        WorkingCalendar calendar = calendar(holidays.findByDayBetweenOrderByDay(from, to));
        return to.isBefore(from)
                ? List.of()
                : from.datesUntil(to.plusDays(1)).filter(calendar::isWorking).toList();
    }

    /** The public holidays from a day on until another, both included; a weekend without a name is none. */
    public Set<LocalDate> holidaysBetween(LocalDate from, LocalDate to) {
        return holidays.findByDayBetweenOrderByDay(from, to).stream()
                .filter(holiday -> !holiday.working)
                .map(holiday -> holiday.day)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Where a deadline goes that another calendar counts to another day: there, but never into the past.
     *
     * @param before where it was
     * @param counted where the calendar of today puts it
     */
    public static LocalDate recounted(LocalDate before, LocalDate counted, LocalDate today) {
        LocalDate earliest = before.isBefore(today) ? before : today;
        return counted.isBefore(earliest) ? earliest : counted;
    }

    private static WorkingCalendar calendar(List<HolidayEntity> named) {
        return new WorkingCalendar(
                named.stream().collect(Collectors.toMap(holiday -> holiday.day, holiday -> holiday.working)));
    }
}
