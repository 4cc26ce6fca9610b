package org.jiangtai.suggestion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jiangtai.setting.SettingService;
import org.jiangtai.setting.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the days of a suggestion whose deadline the ledger does not have, as no unit has it yet. */
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

    /** It came in at a moment: the last day on which it is taken on in time, and handed to whom it concerns. */
    void begin(SuggestionEntity suggestion, Instant received) {
        LocalDate from = day(received);
        int days = settings.get(SuggestionSettings.ACCEPT_DAYS);
        suggestion.dueBy(workingDays.plus(from, days));
        suggestion.dueFrom = from;
        suggestion.dueDays = days;
    }

    /** The same from now on, for what somebody has to look at again. */
    void begin(SuggestionEntity suggestion) {
        begin(suggestion, clock.instant());
    }

    /** The same for what is promised for a day already: never sooner than that. */
    void beginNotBefore(SuggestionEntity suggestion) {
        LocalDate promised = suggestion.dueOn;
        begin(suggestion);
        if (promised != null && suggestion.dueOn != null && promised.isAfter(suggestion.dueOn)) {
            suggestion.dueBy(promised);
        }
    }

    /** Where the calendar of today has its day; null where the ledger has it. */
    @Nullable
    LocalDate recounted(SuggestionEntity suggestion) {
        LocalDate before = suggestion.dueOn;
        return before == null || suggestion.dueFrom == null || suggestion.dueDays == null
                ? null
                : WorkingDays.recounted(before, workingDays.plus(suggestion.dueFrom, suggestion.dueDays), today());
    }
}
