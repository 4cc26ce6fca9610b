package org.jiangtai.planning.rota;

import java.time.LocalDate;
import java.util.List;
import org.jiangtai.planning.SeasonSpan;
import org.jiangtai.planning.solver.RotaWeights;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser asks of a rota.
 *
 * @param firstDay the season begins with the week of this day
 * @param unitIds the places that are toured
 * @param people how many are expected: a hall must have as many seats
 * @param withoutHolidays whether nothing is planned on public holidays
 * @param withOrders whether approved orders are planned too
 * @param homeLimit minutes from home beyond which no lecturer is sent
 * @param seed another number leads the search another way
 * @param seconds how long it is searched
 * @param threads how many searches work at once
 */
public record RotaSetup(
        String name,
        LocalDate firstDay,
        int weeks,
        List<Long> unitIds,
        List<RotaTheme> themes,
        int people,
        boolean withoutHolidays,
        boolean withOrders,
        int homeLimit,
        RotaWeights weights,
        long seed,
        int seconds,
        int threads) {

    static final int MOST_LECTURES = 20;
    static final int MOST_PEOPLE = 20_000;
    static final int FARTHEST = 600;
    static final int LONGEST = 3_600;
    static final int MOST_THREADS = 64;

    private static final int NAME_LENGTH = 60;

    public RotaSetup {
        unitIds = List.copyOf(unitIds);
        themes = List.copyOf(themes);
    }

    public SeasonSpan span() {
        return SeasonSpan.from(firstDay, weeks);
    }

    /** The first day that counts in a limit: that of the month in which the season begins. */
    LocalDate firstCounted() {
        return span().monday().withDayOfMonth(1);
    }

    /** The last day that counts in a limit: that of the month in which the season ends. */
    LocalDate lastCounted() {
        LocalDate last = span().lastDay();
        return last.withDayOfMonth(last.lengthOfMonth());
    }

    /** The same under another name. */
    public RotaSetup called(String other) {
        return new RotaSetup(
                other,
                firstDay,
                weeks,
                unitIds,
                themes,
                people,
                withoutHolidays,
                withOrders,
                homeLimit,
                weights,
                seed,
                seconds,
                threads);
    }

    /**
     * The same, tidied.
     *
     * @throws InvalidInput if something is missing or cannot be
     */
    RotaSetup checked() {
        String tidy = Typed.required("name", name, NAME_LENGTH);
        within("weeks", weeks, 1, SeasonSpan.MOST_WEEKS);
        if (unitIds.isEmpty()) {
            throw new InvalidInput("unitIds", "invalid.rota.places");
        }
        if (themes.stream().noneMatch(theme -> theme.lectures() > 0)) {
            throw new InvalidInput("themes", "invalid.rota.themes");
        }
        for (RotaTheme theme : themes) {
            within("themes", theme.lectures(), 0, MOST_LECTURES);
        }
        within("people", people, 1, MOST_PEOPLE);
        within("homeLimit", homeLimit, 1, FARTHEST);
        within("seconds", seconds, 1, LONGEST);
        within("threads", threads, 1, MOST_THREADS);
        return called(tidy);
    }

    private static void within(String field, @Nullable Integer typed, int least, int most) {
        if (typed == null || typed < least || typed > most) {
            throw new InvalidInput(field, "invalid.rota.number", least, most);
        }
    }
}
