package org.jiangtai.setting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Which days are worked: what the calendar of holidays says, else Monday to Friday. So a year whose holidays are not
 * announced yet has its weekends off.
 *
 * @param named the days that the calendar names, and whether each is worked
 */
record WorkingCalendar(Map<LocalDate, Boolean> named) {

    boolean isWorking(LocalDate day) {
        Boolean known = named.get(day);
        return known != null ? known : isWeekday(day);
    }

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    LocalDate plus(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days are counted forwards");
        }
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorking(day)) {
                left--;
            }
        }
        return day;
    }

    /** The latest day whose n-th working day is no later than {@code to}; the day itself for 0. */
    LocalDate minus(LocalDate to, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days are counted backwards from 0 on");
        }
        LocalDate day = to;
        for (int left = days; left > 0; day = day.minusDays(1)) {
            if (isWorking(day)) {
                left--;
            }
        }
        return day;
    }

    int between(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to.isBefore(from) ? from : to)
                .filter(this::isWorking)
                .count();
    }
}
