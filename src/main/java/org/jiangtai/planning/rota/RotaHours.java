package org.jiangtai.planning.rota;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jiangtai.planning.solver.RotaCalendar;
import org.jiangtai.setting.Setting;
import org.jiangtai.setting.Settings;
import org.jiangtai.speaker.DayPart;

/** From when to when the lectures of a morning, an afternoon and an evening are, in the installation's zone. */
public record RotaHours(Part morning, Part afternoon, Part evening) {

    private static final List<DayPart> PARTS = List.of(DayPart.MORNING, DayPart.AFTERNOON, DayPart.EVENING);

    /** What lies between two times of one day. */
    public record Part(LocalTime from, LocalTime to) {

        boolean overlaps(LocalTime start, LocalTime end) {
            return start.isBefore(to) && end.isAfter(from);
        }

        long minutes() {
            return Duration.between(from, to).toMinutes();
        }
    }

    static RotaHours of(Settings settings) {
        return new RotaHours(
                part(settings, RotaSettings.MORNING_FROM, RotaSettings.MORNING_TO),
                part(settings, RotaSettings.AFTERNOON_FROM, RotaSettings.AFTERNOON_TO),
                part(settings, RotaSettings.EVENING_FROM, RotaSettings.EVENING_TO));
    }

    /** An end that does not lie behind its beginning was a slip of whoever set it: then there is no time at all. */
    private static Part part(Settings settings, Setting<LocalTime> from, Setting<LocalTime> to) {
        LocalTime start = settings.get(from);
        LocalTime end = settings.get(to);
        return new Part(start, end.isAfter(start) ? end : start);
    }

    public Part of(DayPart part) {
        return part(number(part));
    }

    Part part(int number) {
        return switch (number) {
            case 0 -> morning;
            case 1 -> afternoon;
            default -> evening;
        };
    }

    /** The minutes of the longest part. */
    long longest() {
        return Stream.of(morning, afternoon, evening)
                .mapToLong(Part::minutes)
                .max()
                .orElse(0);
    }

    /** Which part something that begins then belongs to. */
    int partAt(LocalTime start) {
        if (start.isBefore(morning.to())) {
            return 0;
        }
        return start.isBefore(afternoon.to()) ? 1 : 2;
    }

    RotaCalendar.Gaps gaps() {
        return new RotaCalendar.Gaps(
                minutes(morning, afternoon), minutes(morning, evening), minutes(afternoon, evening));
    }

    private static int minutes(Part earlier, Part later) {
        return (int) Math.max(0, Duration.between(earlier.to(), later.from()).toMinutes());
    }

    static DayPart dayPart(int number) {
        return PARTS.get(number);
    }

    static int number(DayPart part) {
        return PARTS.indexOf(part);
    }
}
