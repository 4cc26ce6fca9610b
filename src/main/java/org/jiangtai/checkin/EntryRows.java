package org.jiangtai.checkin;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * The rows of the door's book as the door reads and writes them: many in one statement, because people queue at a door
 * and each statement is a way to the database and back.
 */
@Component
class EntryRows {

    private static final int ROWS_IN_A_STATEMENT = 250;
    private static final String COLUMNS = "event_id, registration_id, nonce, method, refusal, device_id, door, "
            + "happened_at, received_at, undone_at, reason, account_id, list_number, direction, forced, device_time, "
            + "code_read";
    private static final String VALUES = "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final int WIDTH = 17;

    private final JdbcTemplate database;

    EntryRows(JdbcTemplate database) {
        this.database = database;
    }

    /** Lets the caller's transaction go on alone at this event's door until it ends. */
    void takeTurn(long eventId) {
        String ask = "select event_id from door_turn where event_id = ? for update";
        while (database.queryForList(ask, Long.class, eventId).isEmpty()) {
            try {
                database.update("insert into door_turn (event_id) values (?)", eventId);
                return;
            } catch (DuplicateKeyException another) {
                // Another door was the first of this event at the same moment; its row is there now.
            }
        }
    }

    /** What was kept under these nonces, and what counts of these people at these lists, in one statement. */
    List<EntryEntity> read(Collection<String> nonces, Collection<Long> registrationIds, Collection<Integer> lists) {
        String ask = "select id, " + COLUMNS + " from entry where nonce in (" + marks(nonces) + ")";
        List<Object> given = new ArrayList<>(nonces);
        if (!registrationIds.isEmpty()) {
            // Without the event, whose people they are anyway: with it H2 would read all of the event's entries.
            ask += " union select id, " + COLUMNS + " from entry where registration_id in (" + marks(registrationIds)
                    + ") and refusal is null and undone_at is null and list_number in (" + marks(lists) + ")";
            given.addAll(registrationIds);
            given.addAll(lists);
        }
        return database.query(ask, (row, number) -> entry(row), given.toArray());
    }

    /**
     * A move and where it stands.
     *
     * @param number of the change that it tells of; 0 for a new entry
     */
    record Numbered(long number, DoorState.Move move) {}

    /**
     * What came to count of an event's known people, or to count no more, after a change; and behind it what counts and
     * was written after an entry. At most so many of each, in their order.
     */
    List<Numbered> movesAfter(long eventId, long afterEntry, long afterChange, int most) {
        String ask = "(select c.number, e.id, c.registration_id, e.list_number, e.direction, e.happened_at, e.door, "
                + "c.counts from entry_change c join entry e on e.id = c.entry_id "
                + "where c.event_id = ? and c.number > ? order by c.number limit " + most + ") union all "
                + "(select 0, id, registration_id, list_number, direction, happened_at, door, true from entry "
                + "where event_id = ? and id > ? and registration_id is not null and refusal is null "
                + "and undone_at is null order by id limit " + most + ")";
        List<Numbered> found = database.query(
                ask,
                (row, index) -> new Numbered(
                        row.getLong(1),
                        new DoorState.Move(
                                row.getLong(2),
                                row.getLong(3),
                                row.getInt(4),
                                Direction.valueOf(row.getString(5)),
                                Objects.requireNonNull(moment(row, "happened_at")),
                                row.getString(7),
                                !row.getBoolean(8))),
                eventId,
                afterChange,
                eventId,
                afterEntry);
        // What stands in the book now goes after what changed on the way there.
        found.sort(Comparator.comparingLong((Numbered one) -> one.number() == 0 ? Long.MAX_VALUE : one.number())
                .thenComparingLong(one -> one.move().entryId()));
        return found;
    }

    /**
     * Tells the doors that a row which they may have heard of counts now, or counts no more. The caller has the turn.
     *
     * @param registrationId whose it is, or was
     */
    void changed(EntryEntity row, long registrationId, boolean counts) {
        long last = Objects.requireNonNull(database.queryForObject(
                "select coalesce(max(number), 0) from entry_change where event_id = ?", Long.class, row.eventId));
        database.update(
                "insert into entry_change (event_id, number, entry_id, registration_id, counts) values (?,?,?,?,?)",
                row.eventId,
                last + 1,
                row.id,
                registrationId,
                counts);
    }

    /** How many people are in at a list. */
    int inside(long eventId, int list) {
        return Objects.requireNonNull(database.queryForObject(Headcounts.INSIDE, Integer.class, eventId, list));
    }

    /** Writes what became of a row whose device decided otherwise. */
    void takeOver(EntryEntity row) {
        database.update(
                "update entry set refusal = ?, forced = ?, registration_id = ?, device_time = ? where id = ?",
                name(row.refusal),
                name(row.forced),
                row.registrationId,
                stored(row.deviceTime),
                row.id);
        if (row.counts() && row.registrationId != null) {
            changed(row, row.registrationId, true);
        }
    }

    /** Writes rows and tells each its number. */
    void insert(List<EntryEntity> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_IN_A_STATEMENT) {
            insertTogether(rows.subList(from, Math.min(from + ROWS_IN_A_STATEMENT, rows.size())));
        }
    }

    private void insertTogether(List<EntryEntity> rows) {
        String all = rows.stream().map(row -> VALUES).collect(Collectors.joining(","));
        var keys = new GeneratedKeyHolder();
        database.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into entry (" + COLUMNS + ") values " + all, Statement.RETURN_GENERATED_KEYS);
                    for (int i = 0; i < rows.size(); i++) {
                        set(insert, i * WIDTH, rows.get(i));
                    }
                    return insert;
                },
                keys);
        // Rows of one statement are numbered in their order, by H2 and by InnoDB (its "simple inserts").
        List<Map<String, Object>> numbers = keys.getKeyList();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).id = key(numbers.get(i));
        }
    }

    private static long key(Map<String, Object> keys) {
        return ((Number) keys.values().iterator().next()).longValue();
    }

    private static void set(PreparedStatement insert, int before, EntryEntity row) throws SQLException {
        Object[] values = {
            row.eventId,
            row.registrationId,
            row.nonce,
            row.method.name(),
            name(row.refusal),
            row.deviceId,
            row.door,
            stored(row.happenedAt),
            stored(row.receivedAt),
            stored(row.undoneAt),
            row.reason,
            row.accountId,
            row.listNumber,
            row.direction.name(),
            name(row.forced),
            stored(row.deviceTime),
            row.codeRead
        };
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                insert.setNull(before + i + 1, Types.NULL);
            } else {
                insert.setObject(before + i + 1, values[i]);
            }
        }
    }

    private static EntryEntity entry(ResultSet row) throws SQLException {
        var entry = new EntryEntity();
        entry.id = row.getLong("id");
        entry.eventId = row.getLong("event_id");
        entry.registrationId = row.getObject("registration_id", Long.class);
        entry.nonce = row.getString("nonce");
        entry.method = EntryMethod.valueOf(row.getString("method"));
        entry.refusal = refusal(row.getString("refusal"));
        entry.deviceId = row.getObject("device_id", Long.class);
        entry.door = row.getString("door");
        entry.happenedAt = Objects.requireNonNull(moment(row, "happened_at"));
        entry.receivedAt = Objects.requireNonNull(moment(row, "received_at"));
        entry.undoneAt = moment(row, "undone_at");
        entry.reason = row.getString("reason");
        entry.accountId = row.getObject("account_id", Long.class);
        entry.listNumber = row.getInt("list_number");
        entry.direction = Direction.valueOf(row.getString("direction"));
        entry.forced = refusal(row.getString("forced"));
        entry.deviceTime = moment(row, "device_time");
        entry.codeRead = row.getString("code_read");
        return entry;
    }

    private static @Nullable Refusal refusal(@Nullable String name) {
        return name == null ? null : Refusal.valueOf(name);
    }

    private static @Nullable String name(@Nullable Refusal refusal) {
        return refusal == null ? null : refusal.name();
    }

    private static @Nullable LocalDateTime stored(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    private static String marks(Collection<?> values) {
        return values.stream().map(value -> "?").collect(Collectors.joining(","));
    }
}
