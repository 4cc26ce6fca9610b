package org.jiangtai.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jiangtai.event.EventState;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.menu.Theme;

/**
 * Places by themes: what was given, what is planned, what is missing.
 *
 * @param target lectures that each village and community should get of each theme in the span
 * @param rows the places with a cell for each theme, in the themes' order
 * @param columns the sum of each theme over the rows
 * @param all the sum of everything
 */
public record Coverage(
        SeasonSpan span, List<Theme> themes, int target, List<Row> rows, List<Covered> columns, Covered all) {

    /** A place's cells and their sum. */
    public record Row(Place place, List<Covered> cells, Covered sum) {}

    /**
     * Counts. A lecture whose theme nobody named covers none. One whose time has passed without the public having been
     * told of it was never given. What is held for a department or an enterprise is counted, but nothing is missing
     * there.
     *
     * @param now what is still to come begins or ends after it
     */
    static Coverage count(
            SeasonSpan span,
            List<Theme> themes,
            List<Place> places,
            List<SeasonEvent> events,
            int target,
            Instant now) {
        Map<List<Long>, List<SeasonEvent>> byCell = new HashMap<>();
        for (SeasonEvent event : events) {
            if (event.themeId() != null) {
                byCell.computeIfAbsent(List.of(event.unitId(), event.themeId()), none -> new ArrayList<>())
                        .add(event);
            }
        }
        List<Row> rows = places.stream()
                .map(place -> row(place, themes, byCell, place.isToured() ? target : 0, now))
                .toList();
        List<Covered> columns = new ArrayList<>();
        for (int i = 0; i < themes.size(); i++) {
            int column = i;
            columns.add(sum(rows.stream().map(row -> row.cells().get(column)).toList()));
        }
        return new Coverage(span, themes, target, rows, List.copyOf(columns), sum(columns));
    }

    private static Row row(
            Place place, List<Theme> themes, Map<List<Long>, List<SeasonEvent>> byCell, int target, Instant now) {
        List<Covered> cells = themes.stream()
                .map(theme -> {
                    List<SeasonEvent> there = byCell.getOrDefault(List.of(place.id(), theme.id()), List.of());
                    return Covered.of(
                            count(there, Coverage::isDone), count(there, event -> isPlanned(event, now)), target);
                })
                .toList();
        return new Row(place, cells, sum(cells));
    }

    private static int count(List<SeasonEvent> events, Predicate<SeasonEvent> which) {
        return (int) events.stream().filter(which).count();
    }

    static boolean isDone(SeasonEvent event) {
        return event.state() == EventState.ENDED || event.state() == EventState.ARCHIVED;
    }

    static boolean isPlanned(SeasonEvent event, Instant now) {
        return !event.state().isOver() && event.endsAt().isAfter(now);
    }

    private static Covered sum(List<Covered> cells) {
        return cells.stream().reduce(Covered.NOTHING, Covered::plus);
    }
}
