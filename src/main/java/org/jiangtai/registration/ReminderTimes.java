package org.jiangtai.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jiangtai.shared.Moments;
import org.springframework.stereotype.Component;

/** When people are reminded: the day before at the event's own hour, as far as that is a civil one, and hours before. */
@Component
class ReminderTimes {

    private static final LocalTime EARLIEST = LocalTime.of(8, 0);
    private static final LocalTime LATEST = LocalTime.of(20, 0);

    private final Moments moments;

    ReminderTimes(Moments moments) {
        this.moments = moments;
    }

    /** The day before at the same hour, at eight in the morning at the earliest and eight in the evening at the latest. */
    Instant dayBefore(Instant startsAt) {
        LocalDateTime same = moments.local(startsAt).minusDays(1);
        LocalTime civil = same.toLocalTime();
        if (civil.isBefore(EARLIEST)) {
            civil = EARLIEST;
        } else if (civil.isAfter(LATEST)) {
            civil = LATEST;
        }
        return moments.instant(same.toLocalDate().atTime(civil));
    }

    /** Whether people may be written to now, where it is not about the next hours. */
    boolean isCivil(Instant now) {
        LocalTime clock = moments.local(now).toLocalTime();
        return !clock.isBefore(EARLIEST) && !clock.isAfter(LATEST);
    }

    /** Hours before, whatever hour that is: who has to leave in time wants to know. */
    Instant hoursBefore(Instant startsAt, int hours) {
        return startsAt.minus(Duration.ofHours(hours));
    }
}
