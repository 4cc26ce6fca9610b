package org.jiangtai.checkin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Notes when a device was last heard of and how much it still holds, so that the desk sees which phone has to be brought
 * into the network. Devices ask every second or so; a minute is exact enough unless what they hold changes.
 */
@Component
class DeviceWatch {

    private static final Duration EXACT_TO = Duration.ofMinutes(1);

    private final JdbcTemplate database;
    private final Clock clock;
    private final Cache<Long, Integer> lately =
            Caffeine.newBuilder().expireAfterWrite(EXACT_TO).build();

    DeviceWatch(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void heard(long deviceId, int waiting) {
        Integer noted = lately.getIfPresent(deviceId);
        if (noted != null && noted == waiting) {
            return;
        }
        lately.put(deviceId, waiting);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        database.update(
                "update door_device set last_seen_at = ?, waiting = ? where id = ?",
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                waiting,
                deviceId);
    }
}
