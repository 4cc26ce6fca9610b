package org.jiangtai.suggestion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the public board by plain SQL: each combination of filters is a question of its own that the database can answer
 * from an index. The texts are read for one page only.
 */
@Component
class BoardReader {

    private static final String ROWS = """
            select c.suggestion_id, c.category, c.unit_id, c.office_id, p.text, p.result, c.state, c.adoption, c.solved,
                c.received_at, c.published_at, c.supporters, c.answered_at, c.due_on, c.long_term
            from suggestion_course c join suggestion_publication p on p.suggestion_id = c.suggestion_id
            where c.suggestion_id in (:ids)""";
    private static final String FIGURES = """
             count(*), count(c.answered_at),
                sum(case when c.in_time = true then 1 else 0 end),
                sum(case when c.in_time = false or (c.answered_at is null and c.due_on < :today) then 1 else 0 end),
                sum(case when c.adoption in ('ADOPTED', 'PARTLY_ADOPTED') then 1 else 0 end), count(c.adoption),
                sum(case when c.solved = true then 1 else 0 end), count(c.solved)
            from suggestion_course c""";
    /** What goes on with another one is counted there. */
    private static final String ONCE = " where c.state <> 'MERGED'";

    private static final String PUBLIC = " where c.published_at > '1970-01-02 00:00:00'";

    /** Each word has every text looked through; what comes after these is not looked for. */
    private static final int MOST_WORDS = 4;

    private final JdbcClient database;
    private final PictureRepository pictures;

    BoardReader(JdbcClient database, PictureRepository pictures) {
        this.database = database;
        this.pictures = pictures;
    }

    long count(BoardQuery query) {
        Asked asked = asked(query);
        return database.sql("select count(*)" + asked.from)
                .params(asked.values)
                .query(Long.class)
                .single();
    }

    List<PublishedSuggestion> find(BoardQuery query, int most, long after) {
        Asked asked = asked(query);
        List<Long> ids = database.sql("select c.suggestion_id" + asked.from + " order by "
                        + query.order().columns() + " limit " + most + " offset " + after)
                .params(asked.values)
                .query((row, number) -> row.getLong(1))
                .list();
        return read(ids);
    }

    /** These, in their order, as far as they are public. */
    List<PublishedSuggestion> read(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<PublicPicture>> picturesOf = pictures.findKnown(ids).stream()
                .filter(PictureRepository.Known::published)
                .collect(Collectors.groupingBy(
                        PictureRepository.Known::suggestionId,
                        Collectors.mapping(PictureRepository.Known::toPublic, Collectors.toList())));
        Map<Long, PublishedSuggestion> found =
                database.sql(ROWS).param("ids", ids).query((row, number) -> row(row, picturesOf)).list().stream()
                        .collect(Collectors.toMap(PublishedSuggestion::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    BoardChoices choices() {
        return new BoardChoices(
                Set.copyOf(distinct("unit_id")),
                Set.copyOf(distinct("office_id")),
                distinct("received_year").stream()
                        .map(Long::intValue)
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    /** In which anything came in, published or not; the latest first. */
    List<Integer> years() {
        return database.sql("select distinct c.received_year from suggestion_course c order by c.received_year desc")
                .query((row, number) -> row.getInt(1))
                .list();
    }

    private List<Long> distinct(String column) {
        return database.sql("select distinct c." + column + " from suggestion_course c" + PUBLIC + " and c." + column
                        + " is not null")
                .query((row, number) -> row.getLong(1))
                .list();
    }

    Figures total(@Nullable Integer year, LocalDate today) {
        return ofPeriod("select null," + FIGURES, "", year, today).values().stream()
                .reduce(Figures.NONE, Figures::plus);
    }

    FiguresOfAll all(@Nullable Integer year, LocalDate today) {
        Map<Long, Figures> byUnit = by("unit_id", year, today);
        Figures total = byUnit.values().stream().reduce(Figures.NONE, Figures::plus);
        Map<Long, Figures> byOffice = by("office_id", year, today);
        byUnit.remove(null);
        byOffice.remove(null);
        return new FiguresOfAll(total, byUnit, byOffice);
    }

    private Map<Long, Figures> by(String column, @Nullable Integer year, LocalDate today) {
        return ofPeriod("select c." + column + "," + FIGURES, " group by c." + column, year, today);
    }

    private Map<Long, Figures> ofPeriod(String select, String groups, @Nullable Integer year, LocalDate today) {
        Map<Long, Figures> figures = new HashMap<>();
        database.sql(select + ONCE + (year == null ? "" : " and c.received_year = " + year) + groups)
                .param("today", today)
                .query(row -> {
                    figures.put(number(row, 1), figures(row));
                });
        return figures;
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9));
    }

    /** A question after its {@code select}. */
    private record Asked(String from, Map<String, Object> values) {}

    private static Asked asked(BoardQuery query) {
        var from = new StringBuilder(" from suggestion_course c");
        Map<String, Object> values = new HashMap<>();
        List<String> words = Stream.of(query.words().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        if (!words.isEmpty()) {
            from.append(" join suggestion_publication p on p.suggestion_id = c.suggestion_id");
        }
        from.append(PUBLIC);
        narrow(from, values, "unit_id", query.unitId());
        narrow(from, values, "office_id", query.officeId());
        narrow(
                from,
                values,
                "category",
                query.category() == null ? null : query.category().name());
        narrow(from, values, "received_year", query.year());
        if (query.outcome() != null) {
            from.append(" and ").append(query.outcome().condition());
        }
        for (int i = 0; i < words.size(); i++) {
            from.append(" and (lower(p.text) like :word" + i + " escape '!' or lower(p.result) like :word" + i
                    + " escape '!')");
            values.put("word" + i, "%" + escaped(words.get(i)) + "%");
        }
        return new Asked(from.toString(), values);
    }

    private static void narrow(StringBuilder from, Map<String, Object> values, String column, @Nullable Object wanted) {
        if (wanted != null) {
            from.append(" and c.").append(column).append(" = :").append(column);
            values.put(column, wanted);
        }
    }

    private static String escaped(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    private static PublishedSuggestion row(ResultSet row, Map<Long, List<PublicPicture>> picturesOf)
            throws SQLException {
        long id = row.getLong(1);
        String adoption = row.getString(8);
        return new PublishedSuggestion(
                id,
                Category.valueOf(row.getString(2)),
                number(row, 3),
                number(row, 4),
                row.getString(5),
                row.getString(6),
                SuggestionState.valueOf(row.getString(7)),
                adoption == null ? null : Adoption.valueOf(adoption),
                row.getObject(9, Boolean.class),
                Objects.requireNonNull(Courses.instant(row.getObject(10, LocalDateTime.class))),
                Courses.instant(row.getObject(13, LocalDateTime.class)),
                row.getObject(14, LocalDate.class),
                row.getBoolean(15),
                Objects.requireNonNull(Courses.instant(row.getObject(11, LocalDateTime.class))),
                row.getLong(12),
                picturesOf.getOrDefault(id, List.of()));
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
