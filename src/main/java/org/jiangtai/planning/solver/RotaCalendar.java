package org.jiangtai.planning.solver;

import java.time.LocalDate;
import java.util.BitSet;

/**
 * The days of a season. A half-day is a number: three times the day (the first is 0) plus its part: 0 for the morning, 1
 * for the afternoon, 2 for the evening.
 *
 * @param first the first day; weeks begin on Monday, months are the calendar's
 * @param days how many days the season has; none is allowed, and then nothing can be placed
 * @param restDays days on which people do not work: weekends and holidays without make-up working days
 * @param gaps minutes between the parts of a day
 */
public record RotaCalendar(LocalDate first, int days, BitSet restDays, Gaps gaps) {

    public static final int PARTS = 3;

    private static final int EVENING = 2;

    public RotaCalendar {
        if (days < 0) {
            throw new IllegalArgumentException("a season of " + days + " days");
        }
    }

    /**
     * Minutes from the end of a lecture in one part to the beginning of one in a later part of the same day: the journey
     * between them must not take longer.
     */
    public record Gaps(int morningToAfternoon, int morningToEvening, int afternoonToEvening) {}

    public int halfDays() {
        return days * PARTS;
    }

    public static int day(int halfDay) {
        return halfDay / PARTS;
    }

    public static int part(int halfDay) {
        return halfDay % PARTS;
    }

    public LocalDate date(int halfDay) {
        return first.plusDays(day(halfDay));
    }

    /** The number of the calendar week from the first day's, which is 0. */
    public int week(int day) {
        return (day + first.getDayOfWeek().getValue() - 1) / 7;
    }

    /** The number of the calendar month from the first day's, which is 0. */
    public int month(int day) {
        LocalDate date = first.plusDays(day);
        return (date.getYear() - first.getYear()) * 12 + date.getMonthValue() - first.getMonthValue();
    }

    /** Whether people have time: an evening, or a day on which they do not work. */
    public boolean isFreeTime(int halfDay) {
        return part(halfDay) == EVENING || restDays.get(day(halfDay));
    }
}
