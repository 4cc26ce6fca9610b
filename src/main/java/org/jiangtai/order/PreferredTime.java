package org.jiangtai.order;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jiangtai.speaker.DayPart;
import org.jspecify.annotations.Nullable;

/**
 * When a unit would like the lecture, in the installation's zone.
 *
 * @param part which part of the day; of no matter where the hour is known
 * @param starts the hour; null leaves it to the centre within the part
 */
public record PreferredTime(
        LocalDate day, DayPart part, @Nullable LocalTime starts) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 30);

    /** A lecture at this hour. */
    public static PreferredTime at(LocalDate day, LocalTime starts) {
        return new PreferredTime(day, DayPart.WHOLE_DAY, starts);
    }

    /** A lecture in this part of the day. */
    public static PreferredTime in(LocalDate day, DayPart part) {
        return new PreferredTime(day, part, null);
    }

    /** The hours that are proposed for it: the one that is wished, or those at which lectures usually begin. */
    List<TimeSlot> slots(int minutes, ZoneId zone) {
        Stream<LocalTime> hours = starts == null ? usualHours() : Stream.of(starts);
        return hours.map(start -> slot(start, minutes, zone)).toList();
    }

    private Stream<LocalTime> usualHours() {
        return switch (part) {
            case WHOLE_DAY -> Stream.of(MORNING, AFTERNOON);
            case MORNING -> Stream.of(MORNING);
            case AFTERNOON -> Stream.of(AFTERNOON);
            case EVENING -> Stream.of(EVENING);
        };
    }

    private TimeSlot slot(LocalTime start, int minutes, ZoneId zone) {
        Instant begin = day.atTime(start).atZone(zone).toInstant();
        return new TimeSlot(begin, begin.plus(Duration.ofMinutes(minutes)));
    }
}
