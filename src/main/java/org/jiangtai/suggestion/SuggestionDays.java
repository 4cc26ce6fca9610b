package org.jiangtai.suggestion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jiangtai.setting.SettingService;
import org.jiangtai.setting.WorkingDays;
import org.springframework.stereotype.Component;

/** Counts the days of a suggestion that no unit has yet. */
@Component
class SuggestionDays {

    private final WorkingDays workingDays;
    private final SettingService settings;
    private final ZoneId zone;
    private final Clock clock;

    SuggestionDays(WorkingDays workingDays, SettingService settings, ZoneId zone, Clock clock) {
        this.workingDays = workingDays;
        this.settings = settings;
        this.zone = zone;
        this.clock = clock;
    }

    LocalDate today() {
        return day(clock.instant());
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The last day on which it is taken on in time, and handed to whom it concerns. */
    LocalDate acceptBy(Instant received) {
        return workingDays.plus(day(received), settings.get(SuggestionSettings.ACCEPT_DAYS));
    }
}
