package org.jiangtai.suggestion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiangtai.shared.Moments;
import org.jiangtai.suggestion.SuggestionFlow.Stream;
import org.jiangtai.suggestion.SuggestionFlow.UnitPace;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads how suggestions went. The database counts: how many went the same way, and how many took how many days; so that what
 * is read does not grow with the number of suggestions.
 */
@Component
class FlowReader {

    private static final String WAYS = """
            select w.state, w.handed, w.answered, w.adoption, w.solved, w.reopened, count(*)
            from (select c.state, case when c.assigned_at is null then 0 else 1 end as handed,
                    case when c.answered_at is null then 0 else 1 end as answered, c.adoption, c.solved, c.reopened
                from suggestion_course c where 1 = 1%s) w
            group by w.state, w.handed, w.answered, w.adoption, w.solved, w.reopened""";
    private static final String DAYS = """
            select d.unit, d.days, count(*)
            from (select %s as unit, floor(timestampdiff(second, %s, %s) / 86400) as days
                from suggestion_course c where %s is not null and %s is not null%s) d
            group by d.unit, d.days""";
    private static final String WAITING = """
            select w.unit, w.state, count(*), sum(w.late)
            from (select %s as unit, c.state, case when c.due_on < :today then 1 else 0 end as late
                from suggestion_course c where c.state in ('RECEIVED', 'ACCEPTED', 'ASSIGNED', 'ANSWERED')%s) w
            group by w.unit, w.state""";
    private static final String NO_UNIT = "0";
    private static final String OFFICE = "c.office_id";
    private static final String PLACE = "c.unit_id";

    private final JdbcClient database;
    private final Moments moments;
    private final Clock clock;

    FlowReader(JdbcClient database, Moments moments, Clock clock) {
        this.database = database;
        this.moments = moments;
        this.clock = clock;
    }

    /** @param units null is all; else those that are about one of these or with one of these */
    SuggestionFlow read(@Nullable Integer year, @Nullable Category category, @Nullable Set<Long> units) {
        var asked = new Asked(year, category, units, moments.date(clock.instant()));
        Map<SuggestionState, Waiting> now = waiting(asked, NO_UNIT).getOrDefault(0L, Map.of());
        Map<FlowStep, Pace> steps = new EnumMap<>(FlowStep.class);
        for (FlowStep step : FlowStep.values()) {
            Waiting waiting = Waiting.of(now, Set.of(step.waiting()));
            steps.put(
                    step,
                    Pace.of(
                            days(asked, NO_UNIT, step.from(), step.to()).getOrDefault(0L, new TreeMap<>()),
                            waiting.all,
                            step.isOurs() ? waiting.late : 0));
        }
        return new SuggestionFlow(
                streams(asked),
                steps,
                paces(asked, OFFICE, FlowStep.ANSWER.from(), Set.of(SuggestionState.ASSIGNED)),
                paces(
                        asked,
                        PLACE,
                        FlowStep.TAKE_ON.from(),
                        Set.of(SuggestionState.RECEIVED, SuggestionState.ACCEPTED, SuggestionState.ASSIGNED)));
    }

    private List<UnitPace> paces(Asked asked, String unit, String from, Set<SuggestionState> states) {
        Map<Long, SortedMap<Integer, Long>> days = days(asked, unit, from, FlowStep.ANSWER.to());
        Map<Long, Map<SuggestionState, Waiting>> waiting = waiting(asked, unit);
        Set<Long> all = new HashSet<>(days.keySet());
        waiting.forEach((id, byState) -> {
            if (byState.keySet().stream().anyMatch(states::contains)) {
                all.add(id);
            }
        });
        return all.stream()
                .filter(id -> id != 0)
                .map(id -> {
                    Waiting now = Waiting.of(waiting.getOrDefault(id, Map.of()), states);
                    return new UnitPace(id, Pace.of(days.getOrDefault(id, new TreeMap<>()), now.all, now.late));
                })
                .sorted(Comparator.comparing(UnitPace::pace, Pace.SLOWEST).thenComparingLong(UnitPace::unitId))
                .toList();
    }

    private Map<Long, SortedMap<Integer, Long>> days(Asked asked, String unit, String from, String to) {
        Map<Long, SortedMap<Integer, Long>> days = new HashMap<>();
        asked.of(database, DAYS.formatted(unit, from, to, from, to, asked.where()))
                .query(row -> {
                    days.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                            .merge(Math.max(0, row.getInt(2)), row.getLong(3), Long::sum);
                });
        return days;
    }

    private record Waiting(long all, long late) {

        static Waiting of(Map<SuggestionState, Waiting> byState, Set<SuggestionState> states) {
            return byState.entrySet().stream()
                    .filter(entry -> states.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(new Waiting(0, 0), (one, other) -> new Waiting(one.all + other.all, one.late + other.late));
        }
    }

    /** By unit, and nobody's under no number, by state. */
    private Map<Long, Map<SuggestionState, Waiting>> waiting(Asked asked, String unit) {
        Map<Long, Map<SuggestionState, Waiting>> waiting = new HashMap<>();
        asked.of(database, WAITING.formatted(unit, asked.where()))
                .param("today", asked.today)
                .query(row -> {
                    waiting.computeIfAbsent(row.getLong(1), id -> new EnumMap<>(SuggestionState.class))
                            .put(
                                    SuggestionState.valueOf(row.getString(2)),
                                    new Waiting(row.getLong(3), row.getLong(4)));
                });
        return waiting;
    }

    private List<Stream> streams(Asked asked) {
        Map<FlowStop, Map<FlowStop, Long>> counts = new EnumMap<>(FlowStop.class);
        asked.of(database, WAYS.formatted(asked.where())).query(row -> {
            List<FlowStop> way = way(row);
            for (int i = 1; i < way.size(); i++) {
                counts.computeIfAbsent(way.get(i - 1), from -> new EnumMap<>(FlowStop.class))
                        .merge(way.get(i), row.getLong(7), Long::sum);
            }
        });
        List<Stream> streams = new ArrayList<>();
        counts.forEach((from, next) -> next.forEach((to, count) -> streams.add(new Stream(from, to, count))));
        return streams;
    }

    private static List<FlowStop> way(ResultSet row) throws SQLException {
        SuggestionState state = SuggestionState.valueOf(row.getString(1));
        boolean handed = row.getInt(2) == 1;
        boolean answered = row.getInt(3) == 1;
        String adoption = row.getString(4);
        boolean solved = row.getBoolean(5);
        boolean said = !row.wasNull();
        boolean reopened = row.getBoolean(6);
        List<FlowStop> way = new ArrayList<>(List.of(FlowStop.RECEIVED));
        switch (state) {
            case RECEIVED -> way.add(FlowStop.NEW);
            case NOT_ACCEPTED -> way.add(FlowStop.REFUSED);
            case MERGED -> way.add(FlowStop.MERGED);
            default -> {
                way.add(FlowStop.TAKEN_ON);
                if (handed) {
                    way.add(FlowStop.HANDED_ON);
                }
                if (!answered) {
                    way.add(state == SuggestionState.ASSIGNED ? FlowStop.IN_HAND : FlowStop.TO_HAND_ON);
                } else {
                    way.add(FlowStop.ANSWERED);
                    if (adoption != null) {
                        way.add(FlowStop.valueOf(adoption));
                    }
                    way.add(word(said, solved, reopened && state.isOpen()));
                    if (reopened && state.isOpen()) {
                        way.add(FlowStop.AGAIN);
                    }
                }
            }
        }
        return way;
    }

    private static FlowStop word(boolean said, boolean solved, boolean again) {
        if (again || said && !solved) {
            return FlowStop.NOT_SOLVED;
        }
        return said ? FlowStop.SOLVED : FlowStop.NO_WORD;
    }

    /** What is asked, put into each question in the same way. */
    private record Asked(
            @Nullable Integer year,
            @Nullable Category category,
            @Nullable Collection<Long> units,
            LocalDate today) {

        String where() {
            return (year == null ? "" : " and c.received_year = :year")
                    + (category == null ? "" : " and c.category = :category")
                    + (units == null ? "" : " and (c.unit_id in (:units) or c.office_id in (:units))");
        }

        JdbcClient.StatementSpec of(JdbcClient database, String sql) {
            JdbcClient.StatementSpec asked = database.sql(sql);
            if (year != null) {
                asked = asked.param("year", year);
            }
            if (category != null) {
                asked = asked.param("category", category.name());
            }
            // A list without anything in it is no SQL; no unit has this number.
            return units == null ? asked : asked.param("units", units.isEmpty() ? List.of(-1L) : units);
        }
    }
}
