package org.jiangtai.shared;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A day as people type it into a sheet: {@code 2026/3/5}, {@code 3月5日（周四）}, {@code 2026-03-05}, {@code 20260305}, or
 * the number of days that a spreadsheet program keeps.
 */
public final class TypedDay {

    private static final Pattern WEEKDAY = Pattern.compile("(?:星期|周|礼拜)([一二三四五六日天])");
    private static final Pattern WHOLE =
            Pattern.compile("(\\d{4}|\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?");
    private static final Pattern RUN_TOGETHER = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int CENTURY = 2000;
    private static final int FAR = 10;
    /** 29 February comes once in so many years. */
    private static final int LEAP = 4;

    private TypedDay() {}

    /**
     * @param near where no year is typed, the day is the one nearest to this
     * @throws InvalidInput if it is no day, or the weekday beside it is another's
     */
    public static LocalDate parse(String typed, LocalDate near) {
        if (typed.isBlank()) {
            throw wrong("invalid.day.none");
        }
        Matcher weekday = WEEKDAY.matcher(typed);
        String plain = TypedNumerals.plain(weekday.replaceAll(""))
                .replaceAll("[()\\[\\]【】]", " ")
                .replaceFirst("\\s+\\d{1,2}:\\d{2}.*$", "")
                .strip();
        LocalDate day = day(plain, near);
        // Nobody plans or remembers so far; 2062 is 2026 mistyped.
        if (Math.abs(ChronoUnit.YEARS.between(near, day)) >= FAR) {
            throw wrong("invalid.day.far", day.toString());
        }
        weekday.reset();
        if (weekday.find() && weekday(weekday.group(1)) != day.getDayOfWeek()) {
            throw wrong("invalid.day.weekday", typed.strip(), day.toString());
        }
        return day;
    }

    private static LocalDate day(String plain, LocalDate near) {
        try {
            Matcher whole = WHOLE.matcher(plain);
            if (whole.matches()) {
                int year = Integer.parseInt(whole.group(1));
                return of(year < 100 ? CENTURY + year : year, whole.group(2), whole.group(3));
            }
            Matcher together = RUN_TOGETHER.matcher(plain);
            if (together.matches()) {
                return of(Integer.parseInt(together.group(1)), together.group(2), together.group(3));
            }
            Matcher serial = SERIAL.matcher(plain);
            if (serial.matches()) {
                return DAY_ZERO.plusDays(Integer.parseInt(serial.group(1)));
            }
            Matcher withoutYear = WITHOUT_YEAR.matcher(plain);
            if (withoutYear.matches()) {
                return nearest(withoutYear.group(1), withoutYear.group(2), near);
            }
        } catch (DateTimeException e) {
            throw wrong("invalid.day.gone", plain);
        }
        throw wrong("invalid.day.unread", plain);
    }

    private static LocalDate nearest(String month, String day, LocalDate near) {
        int dayOfMonth = Integer.parseInt(day);
        return IntStream.rangeClosed(near.getYear() - LEAP, near.getYear() + LEAP)
                .mapToObj(year -> YearMonth.of(year, Integer.parseInt(month)))
                .filter(each -> each.isValidDay(dayOfMonth))
                .map(each -> each.atDay(dayOfMonth))
                .min(Comparator.comparingLong(each -> Math.abs(ChronoUnit.DAYS.between(near, each))))
                .orElseThrow(() -> wrong("invalid.day.gone", month + "-" + day));
    }

    private static LocalDate of(int year, String month, String day) {
        return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static DayOfWeek weekday(String word) {
        int number = "一二三四五六日".indexOf(word.equals("天") ? "日" : word);
        return DayOfWeek.of(number + 1);
    }

    private static InvalidInput wrong(String key, Object... arguments) {
        return new InvalidInput("date", key, arguments);
    }
}
