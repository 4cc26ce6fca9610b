package org.jiangtai.suggestion.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.suggestion.InboxRow;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.suggestion.SuggestionState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the desk's lists say about a suggestion: names of units, days, first words. */
@Component
class Wording {

    private static final int FIRST_CHARACTERS = 40;

    private final UnitService units;
    private final Moments moments;
    private final Texts texts;
    private final Clock clock;

    Wording(UnitService units, Moments moments, Texts texts, Clock clock) {
        this.units = units;
        this.moments = moments;
        this.texts = texts;
        this.clock = clock;
    }

    List<Unit> units() {
        return units.existing();
    }

    /** The short names of all units, read once for a whole list. */
    Map<Long, String> unitNames() {
        return units.all().stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
    }

    static String name(Map<Long, String> names, @Nullable Long unitId) {
        return unitId == null ? "" : Objects.toString(names.get(unitId), "");
    }

    String received(InboxRow row) {
        return moments.minute(row.receivedAt());
    }

    String received(Suggestion suggestion) {
        return moments.minute(suggestion.receivedAt());
    }

    /** By when the next thing has to happen, and how long that still is; empty if nobody has to do anything. */
    String due(InboxRow row, Locale locale) {
        return due(row.state(), row.dueOn(), locale);
    }

    String due(SuggestionState state, @Nullable LocalDate dueOn, Locale locale) {
        if (!state.isOpen() || dueOn == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(moments.date(clock.instant()), dueOn);
        String day = moments.day(dueOn);
        if (days < 0) {
            return texts.in(locale, "suggestion.due.late", day, -days);
        }
        return days == 0
                ? texts.in(locale, "suggestion.due.today", day)
                : texts.in(locale, "suggestion.due.left", day, days);
    }

    static String firstWords(String text) {
        String line = text.replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        return length <= FIRST_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, FIRST_CHARACTERS)) + "…";
    }
}
