package org.jiangtai.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.TypedNumerals;
import org.jspecify.annotations.Nullable;

/**
 * From when to when, as people type it into a sheet: {@code 14:00-15:30}, {@code 下午2点}, {@code 上午九点半至十一点},
 * {@code 1400-1530}, or the part of a day that a spreadsheet program keeps.
 *
 * @param start minutes after midnight
 * @param end minutes after midnight, 1440 for the midnight that ends the day; null if none is typed
 */
record TypedHours(int start, @Nullable Integer end) {

    private static final int HOUR = 60;
    private static final int NOON = 12 * HOUR;
    private static final int DAY = 24 * HOUR;
    private static final String PART = "(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|am|pm)?\\s*";
    private static final Pattern CLOCK = Pattern.compile(
            PART + "(\\d{1,2})\\s*(?:[:.](\\d{2})(?::\\d{2})?|[点时]\\s*(?:(\\d{1,2})\\s*分?)?)?\\s*(am|pm)?");
    private static final Pattern RUN_TOGETHER = Pattern.compile("()(\\d{2})(\\d{2})()()");
    private static final Pattern FRACTION = Pattern.compile("0?\\.\\d+|0");

    private record Point(int minute, boolean afternoon, boolean said) {}

    /** @throws InvalidInput if it is no time */
    static TypedHours parse(String typed) {
        if (typed.isBlank()) {
            throw wrong("planning.wrong.noHours");
        }
        String plain = TypedNumerals.plain(typed)
                .replaceFirst("^\\d{4}-\\d{2}-\\d{2}\\s+", "")
                .replace("半", "30分")
                .replace("1刻", "15分")
                .replace("3刻", "45分")
                .replace("整", "");
        String[] parts = plain.split("\\s*[-~—–至到]+\\s*", -1);
        if (parts.length > 2) {
            throw wrong("planning.wrong.time", typed.strip());
        }
        Point start = point(parts[0], typed);
        if (parts.length == 1 || parts[1].isBlank()) {
            return new TypedHours(start.minute(), null);
        }
        Point end = point(parts[1], typed);
        // Who writes "2 to 3:30 in the afternoon" says so once.
        boolean inherits = start.afternoon() && !end.said() && end.minute() < NOON;
        return new TypedHours(start.minute(), inherits ? end.minute() + NOON : end.minute());
    }

    private static Point point(String part, String typed) {
        if (FRACTION.matcher(part).matches()) {
            return new Point((int) Math.round(Double.parseDouble(part) * DAY), false, true);
        }
        Matcher clock = CLOCK.matcher(part);
        if (!clock.matches()) {
            clock = RUN_TOGETHER.matcher(part);
        }
        if (!clock.matches()) {
            throw wrong("planning.wrong.time", typed.strip());
        }
        String minutes = clock.group(3) == null ? clock.group(4) : clock.group(3);
        int hour = Integer.parseInt(clock.group(2));
        int minute = minutes == null || minutes.isEmpty() ? 0 : Integer.parseInt(minutes);
        String said = clock.group(1) == null || clock.group(1).isEmpty() ? clock.group(5) : clock.group(1);
        boolean smallHours = "夜里".equals(said) && hour < 6;
        boolean afternoon =
                said != null && !smallHours && (said.matches("下午|傍晚|晚上|夜里|pm") || said.equals("中午") && hour < 6);
        if (afternoon && hour < 12) {
            hour += 12;
        } else if (hour == 12 && said != null && said.matches("晚上|夜里")) {
            hour = 24;
        }
        if (hour > 24 || minute > 59 || hour == 24 && minute > 0) {
            throw wrong("planning.wrong.noTime", typed.strip());
        }
        return new Point(hour * HOUR + minute, afternoon, said != null && !said.isEmpty());
    }

    LocalDateTime startOn(LocalDate day) {
        return day.atTime(LocalTime.MIDNIGHT).plusMinutes(start);
    }

    /** @param usual how long it takes where no end is typed */
    LocalDateTime endOn(LocalDate day, Duration usual) {
        return end == null
                ? startOn(day).plus(usual)
                : day.atTime(LocalTime.MIDNIGHT).plusMinutes(end);
    }

    private static InvalidInput wrong(String key, Object... arguments) {
        return new InvalidInput("time", key, arguments);
    }
}
