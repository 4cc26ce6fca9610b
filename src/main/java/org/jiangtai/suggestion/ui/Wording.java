package org.jiangtai.suggestion.ui;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.Moments;
import org.jiangtai.suggestion.Suggestion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the desk's lists say about a suggestion: names of units, days, first words. */
@Component
class Wording {

    private static final int FIRST_CHARACTERS = 40;

    private final UnitService units;
    private final Moments moments;
    private final Clock clock;

    Wording(UnitService units, Moments moments, Clock clock) {
        this.units = units;
        this.moments = moments;
        this.clock = clock;
    }

    List<Unit> units() {
        return units.all();
    }

    /** The short names of all units, read once for a whole list. */
    Map<Long, String> unitNames() {
        return units.all().stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
    }

    static String name(Map<Long, String> names, @Nullable Long unitId) {
        return unitId == null ? "" : Objects.toString(names.get(unitId), "");
    }

    String received(Suggestion suggestion) {
        return moments.minute(suggestion.receivedAt());
    }

    /** How many days an open suggestion has been waiting; −1 if nobody waits any more. */
    long daysWaiting(Suggestion suggestion) {
        return suggestion.state().isOpen()
                ? ChronoUnit.DAYS.between(moments.date(suggestion.receivedAt()), moments.date(clock.instant()))
                : -1;
    }

    static String firstWords(Suggestion suggestion) {
        String line = suggestion.what().replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        return length <= FIRST_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, FIRST_CHARACTERS)) + "…";
    }
}
