package org.jiangtai.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    private final Moments times = new Moments(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-24 00:05, 23:40, 2026-11-23 23:40",
        "2026-11-24 23:30, 00:10, 2026-11-25 00:10",
        "2026-11-24 14:30, 14:05, 2026-11-24 14:05",
        "2026-11-24 09:00, 20:30, 2026-11-24 20:30",
        "2026-11-24 19:00, 07:30, 2026-11-24 07:30"
    })
    void aTimeOfTheDayIsTheOneNearestToTheBeginning(String begins, String typed, String meant) {
        Instant around = Instant.parse(begins.replace(' ', 'T') + ":00+08:00");

        assertThat(times.minute(times.nearest("at", LocalTime.parse(typed), around)))
                .isEqualTo(meant);
    }
}
