package org.jiangtai.speaker.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerPagePart;
import org.springframework.stereotype.Component;

/** On a lecturer's page: how many exceptions lie ahead, and the way to change them. */
@Component
class DaysPart implements LecturerPagePart {

    private static final int ORDER = 40;
    private static final int SHOWN = 3;

    private final Moments moments;
    private final Clock clock;

    DaysPart(Moments moments, Clock clock) {
        this.moments = moments;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String template() {
        return "speaker/days-part";
    }

    @Override
    public Map<String, Object> model(Lecturer lecturer, Locale locale) {
        LocalDate today = moments.date(clock.instant());
        return Map.of(
                "never",
                lecturer.never().size(),
                "next",
                lecturer.daysOff().stream()
                        .filter(span -> !span.to().isBefore(today))
                        .limit(SHOWN)
                        .toList());
    }
}
