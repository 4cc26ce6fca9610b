package org.jiangtai.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jiangtai.event.EventDraft;

/**
 * The floor: the same rows by plain SQL on one connection in one transaction, each column read and nothing made of it.
 * What is not known beforehand (who is near) is asked with what the statements before found, as any program must.
 */
final class PlainSchedule {

    private static final String BOOKINGS = "select e.id, e.title, e.starts_at, e.ends_at, e.lecturer_id, e.unit_id, "
            + "e.unit_name, e.venue_id, e.venue_name from event e where e.starts_at >= ? and e.starts_at < ? "
            + "and e.stage in ('DRAFT', 'IN_REVIEW', 'APPROVED') and ";
    private static final String MONTH = "select e.*, r.*, s.capacity, s.taken, s.waiting from event e "
            + "join event_seats s on s.event_id = e.id "
            + "left join event_released r on r.event_id = e.id and r.until_release is null "
            + "where e.starts_at < ? and e.starts_at > ? and e.ends_at > ? order by e.starts_at, e.id";
    private static final int UNIT_OF_BOOKING = 6;

    private final DataSource database;
    private final ZoneId zone;

    PlainSchedule(DataSource database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /** What stands around one event. */
    int around(EventDraft draft) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Set<Long> near = new TreeSet<>();
            int rows = read(
                    connection,
                    "select v.*, u.* from venue v join unit u on u.id = v.unit_id where v.id = ?",
                    List.of(draft.venueId()),
                    near,
                    2);
            rows += read(
                    connection,
                    "select t.*, l.language, (select max(s.number) from script s where s.topic_id = t.id "
                            + "and s.state = 'APPROVED') from topic t left join topic_language l on l.topic_id = t.id "
                            + "where t.id = ?",
                    List.of(draft.topicId()));
            rows += lecturer(connection, draft);
            LocalDate day = LocalDate.ofInstant(draft.startsAt(), zone);
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            LocalDate month = day.withDayOfMonth(1);
            LocalDate from = monday.isBefore(month) ? monday : month;
            LocalDate to = month.plusMonths(1).isAfter(monday.plusDays(7)) ? month.plusMonths(1) : monday.plusDays(7);
            long unit = near.iterator().next();
            rows += read(
                    connection,
                    BOOKINGS + "e.venue_id in (?)",
                    List.of(at(day.minusDays(3)), timestamp(draft.endsAt()), draft.venueId()),
                    near,
                    UNIT_OF_BOOKING);
            rows += read(
                    connection,
                    BOOKINGS + "e.lecturer_id in (?)",
                    List.of(at(from.minusDays(1)), at(to.plusDays(1)), draft.lecturerId()),
                    near,
                    UNIT_OF_BOOKING);
            rows += read(
                    connection,
                    BOOKINGS + "e.unit_id in (?)",
                    List.of(at(monday.minusDays(3)), at(monday.plusDays(7)), unit),
                    near,
                    UNIT_OF_BOOKING);
            rows += journeys(connection, near);
            rows += read(
                    connection, "select * from setting where name like 'clash.%' or name like 'travel.%'", List.of());
            connection.commit();
            return rows;
        }
    }

    private int lecturer(Connection connection, EventDraft draft) throws SQLException {
        Long id = draft.lecturerId();
        java.sql.Date day = java.sql.Date.valueOf(LocalDate.ofInstant(draft.startsAt(), zone));
        return read(
                        connection,
                        "select id, name, state, max_per_week, max_per_month from lecturer where id = ?",
                        List.of(id))
                + read(
                        connection,
                        "select 'THEME', theme_id, '', '' from lecturer_theme where lecturer_id = ? union all "
                                + "select 'TOPIC', topic_id, '', '' from lecturer_topic where lecturer_id = ? union all "
                                + "select 'LANGUAGE', 0, language, '' from lecturer_language where lecturer_id = ? "
                                + "union all select 'NEVER', 0, weekday, part from lecturer_never where lecturer_id = ?",
                        List.of(id, id, id, id))
                + read(
                        connection,
                        "select * from lecturer_time_off where lecturer_id = ? and from_day <= ? and to_day >= ?",
                        List.of(id, day, day));
    }

    /** The units between which somebody travels with those above them, and what is known of the ways between them. */
    private static int journeys(Connection connection, Set<Long> near) throws SQLException {
        String marks = near.stream().map(id -> "?").collect(Collectors.joining(", "));
        Set<Long> above = new TreeSet<>();
        List<Long> ids = List.copyOf(near);
        int rows = read(connection, "select * from unit where id in (" + marks + ")", ids, above, 2);
        String marksAbove = above.stream().map(id -> "?").collect(Collectors.joining(", "));
        rows += read(connection, "select * from unit where id in (" + marksAbove + ")", List.copyOf(above));
        List<Object> twice = new java.util.ArrayList<>(ids);
        twice.addAll(ids);
        return rows
                + read(
                        connection,
                        "select * from travel_time where from_unit_id in (" + marks + ") and to_unit_id in (" + marks
                                + ")",
                        twice);
    }

    /** The events of a span of time, as the calendar shows them. */
    int between(Instant from, Instant to) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            int rows = read(
                    connection,
                    MONTH,
                    List.of(timestamp(to), timestamp(from.minus(java.time.Duration.ofDays(3))), timestamp(from)));
            connection.commit();
            return rows;
        }
    }

    private Timestamp at(LocalDate day) {
        return timestamp(day.atStartOfDay(zone).toInstant());
    }

    private static Timestamp timestamp(Instant moment) {
        return Timestamp.valueOf(moment.atZone(ZoneOffset.UTC).toLocalDateTime());
    }

    private static int read(Connection connection, String sql, Collection<?> values) throws SQLException {
        return read(connection, sql, values, new TreeSet<>(), 0);
    }

    /** Reads every column of every row; the ids of one column are kept. */
    private static int read(Connection connection, String sql, Collection<?> values, Set<Long> kept, int column)
            throws SQLException {
        int rows = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (Object value : values) {
                statement.setObject(place++, value);
            }
            try (ResultSet found = statement.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    rows++;
                    for (int i = 1; i <= columns; i++) {
                        Object value = found.getObject(i);
                        if (i == column && value instanceof Number id) {
                            kept.add(id.longValue());
                        }
                    }
                }
            }
        }
        return rows;
    }
}
