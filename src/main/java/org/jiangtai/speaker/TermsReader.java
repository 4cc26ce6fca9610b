package org.jiangtai.speaker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangtai.menu.SpokenLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the terms of any number of lecturers in three statements. Through the entity it would be one for each lecturer
 * and each of its lists.
 */
@Component
class TermsReader {

    private static final String LECTURERS =
            "select id, name, unit_id, state, max_per_week, max_per_month from lecturer where id in (:ids)";
    private static final String LISTS = """
            select lecturer_id, 'THEME' as list, theme_id as number, '' as word, '' as part
            from lecturer_theme where lecturer_id in (:ids)
            union all
            select lecturer_id, 'TOPIC', topic_id, '', '' from lecturer_topic where lecturer_id in (:ids)
            union all
            select lecturer_id, 'LANGUAGE', 0, language, '' from lecturer_language where lecturer_id in (:ids)
            union all
            select lecturer_id, 'NEVER', 0, weekday, part from lecturer_never where lecturer_id in (:ids)
            """;
    private static final String TIME_OFF = """
            select lecturer_id, from_day, to_day, part, can, reason, imported from lecturer_time_off
            where lecturer_id in (:ids) and from_day <= :to and to_day >= :from order by from_day, to_day, part
            """;

    private final JdbcClient database;

    TermsReader(JdbcClient database) {
        this.database = database;
    }

    /** The terms by lecturer, with the exceptions that touch these days, both included. */
    Map<Long, LecturerTerms> read(Collection<Long> ids, LocalDate from, LocalDate to) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Lists> lists = new HashMap<>();
        database.sql(LISTS).param("ids", ids).query((RowCallbackHandler)
                row -> of(lists, row).add(row));
        database.sql(TIME_OFF)
                .param("ids", ids)
                .param("from", from)
                .param("to", to)
                .query((RowCallbackHandler) row -> of(lists, row).exceptions.add(exception(row)));
        Map<Long, LecturerTerms> terms = new HashMap<>();
        database.sql(LECTURERS).param("ids", ids).query((RowCallbackHandler) row -> {
            long id = row.getLong("id");
            terms.put(id, terms(row, lists.getOrDefault(id, new Lists())));
        });
        return terms;
    }

    private static Lists of(Map<Long, Lists> lists, ResultSet row) throws SQLException {
        return lists.computeIfAbsent(row.getLong("lecturer_id"), id -> new Lists());
    }

    private static LecturerTerms terms(ResultSet row, Lists lists) throws SQLException {
        return new LecturerTerms(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("unit_id"),
                LecturerState.valueOf(row.getString("state")),
                lists.themes,
                lists.topics,
                lists.languages,
                new Availability(lists.never, lists.exceptions),
                limit(row, "max_per_week"),
                limit(row, "max_per_month"));
    }

    private static DaysOff exception(ResultSet row) throws SQLException {
        return new DaysOff(
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                DayPart.valueOf(row.getString("part")),
                row.getBoolean("can"),
                row.getString("reason"),
                row.getBoolean("imported"));
    }

    private static @Nullable Integer limit(ResultSet row, String column) throws SQLException {
        int limit = row.getInt(column);
        return row.wasNull() ? null : limit;
    }

    /** What a lecturer has several of. */
    private static final class Lists {
        final Set<Long> themes = new HashSet<>();
        final Set<Long> topics = new HashSet<>();
        final Set<SpokenLanguage> languages = EnumSet.noneOf(SpokenLanguage.class);
        final Set<WeeklyPart> never = new HashSet<>();
        final List<DaysOff> exceptions = new ArrayList<>();

        void add(ResultSet row) throws SQLException {
            String word = row.getString("word");
            switch (row.getString("list")) {
                case "THEME" -> themes.add(row.getLong("number"));
                case "TOPIC" -> topics.add(row.getLong("number"));
                case "LANGUAGE" -> languages.add(SpokenLanguage.valueOf(word));
                default -> never.add(new WeeklyPart(DayOfWeek.valueOf(word), DayPart.valueOf(row.getString("part"))));
            }
        }
    }
}
