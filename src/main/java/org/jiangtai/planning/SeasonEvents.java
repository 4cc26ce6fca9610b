package org.jiangtai.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.event.SeasonService;
import org.springframework.stereotype.Component;

/** The events of some days that were not cancelled, by the day on which they begin. */
@Component
class SeasonEvents {

    private final SeasonService season;
    private final ZoneId zone;
    private final Clock clock;

    SeasonEvents(SeasonService season, ZoneId zone, Clock clock) {
        this.season = season;
        this.zone = zone;
        this.clock = clock;
    }

    List<SeasonEvent> in(SeasonSpan span) {
        return between(span.monday(), span.end());
    }

    /** @param end excluded */
    List<SeasonEvent> between(LocalDate from, LocalDate end) {
        Instant first = from.atStartOfDay(zone).toInstant();
        // An event that began the day before and lasts into the span belongs to where it began.
        return season.between(first, end.atStartOfDay(zone).toInstant()).stream()
                .filter(event -> event.isOn() && !event.startsAt().isBefore(first))
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    LocalDate dayOf(SeasonEvent event) {
        return LocalDate.ofInstant(event.startsAt(), zone);
    }
}
