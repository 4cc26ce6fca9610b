package org.jiangtai.planning.rota;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jiangtai.event.EventRestored;
import org.jiangtai.speaker.DayPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the sessions of the runs. */
@Component
class RotaRows {

    private static final int AT_ONCE = 500;
    private static final String COLUMNS = "unit_id, theme_id, topic_id, venue_id, lecturer_id, held_on, day_part, "
            + "before_lecturer_id, before_on, before_part, before_topic_id, before_venue_id, change_cost, pinned, omitted, order_id, event_id, cost";
    private static final String INSERT = "insert into rota_session (" + COLUMNS
            + ", run_id, number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "update rota_session set " + COLUMNS.replace(",", " = ?,") + " = ? where run_id = ? and number = ?";

    private final JdbcTemplate database;

    RotaRows(JdbcTemplate database) {
        this.database = database;
    }

    /** The sessions of a run in their order. */
    List<RotaRow> of(long runId) {
        return database.query(
                "select number, " + COLUMNS + " from rota_session where run_id = ? order by number",
                (row, number) -> row(row),
                runId);
    }

    /** Puts these in the place of what was there. */
    void replace(long runId, Collection<RotaRow> rows) {
        database.update("delete from rota_session where run_id = ?", runId);
        database.batchUpdate(INSERT, rows, AT_ONCE, (statement, row) -> set(statement, runId, row));
    }

    /** Changes those that are there. */
    void update(long runId, Collection<RotaRow> rows) {
        database.batchUpdate(UPDATE, rows, AT_ONCE, (statement, row) -> set(statement, runId, row));
    }

    /** An event that was removed is there again under another id. */
    @EventListener
    void on(EventRestored restored) {
        database.update(
                "update rota_session set event_id = ? where event_id = ?", restored.eventId(), restored.formerId());
    }

    private static void set(PreparedStatement statement, long runId, RotaRow row) throws SQLException {
        RotaStand at = row.at();
        RotaStand before = row.before();
        Object[] values = {
            row.unitId(),
            row.themeId(),
            row.topicId(),
            row.venueId(),
            at == null ? null : at.lecturerId(),
            at == null ? null : at.day(),
            at == null ? null : at.part().name(),
            before == null ? null : before.lecturerId(),
            before == null ? null : before.day(),
            before == null ? null : before.part().name(),
            row.beforeTopicId(),
            row.beforeVenueId(),
            row.changeCost(),
            row.pinned(),
            row.omitted(),
            row.orderId(),
            row.eventId(),
            row.cost(),
            runId,
            row.number()
        };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static RotaRow row(ResultSet row) throws SQLException {
        return new RotaRow(
                row.getInt("number"),
                row.getLong("unit_id"),
                row.getLong("theme_id"),
                row.getObject("topic_id", Long.class),
                row.getObject("venue_id", Long.class),
                stand(row, "lecturer_id", "held_on", "day_part"),
                stand(row, "before_lecturer_id", "before_on", "before_part"),
                row.getObject("before_topic_id", Long.class),
                row.getObject("before_venue_id", Long.class),
                row.getInt("change_cost"),
                row.getBoolean("pinned"),
                row.getBoolean("omitted"),
                row.getObject("order_id", Long.class),
                row.getObject("event_id", Long.class),
                row.getLong("cost"));
    }

    /** Where the lecturer was removed since, nobody stands there any more. */
    private static @Nullable RotaStand stand(ResultSet row, String lecturer, String day, String part)
            throws SQLException {
        Long id = row.getObject(lecturer, Long.class);
        LocalDate date = row.getObject(day, LocalDate.class);
        return id == null || date == null ? null : new RotaStand(id, date, DayPart.valueOf(row.getString(part)));
    }
}
