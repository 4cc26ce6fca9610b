package org.jiangtai.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what stands in the plan around some events, each event once, by one statement. It is asked at every keystroke of
 * the form; by the mapper, which translates a question with lists anew each time, it would take several times as long.
 */
@Component
class BookingReader {

    private static final String BOOKINGS = "select e.id, e.title, e.starts_at, e.ends_at, e.lecturer_id, e.unit_id, "
            + "e.unit_name, e.venue_id, e.venue_name from event e where e.stage in (:stages) ";
    /** Three parts, each over its own index; one with three alternatives would read the whole table. */
    private static final String OF_VENUES =
            BOOKINGS + "and e.venue_id in (:venues) and e.starts_at >= :venuesFrom and e.starts_at < :venuesTo";

    private static final String OF_UNITS =
            BOOKINGS + "and e.unit_id in (:units) and e.starts_at >= :unitsFrom and e.starts_at < :unitsTo";
    private static final String OF_LECTURERS = BOOKINGS
            + "and e.lecturer_id in (:lecturers) and e.starts_at >= :lecturersFrom and e.starts_at < :lecturersTo";
    private static final String AND = " union all ";

    private final JdbcClient database;
    private final EventRepository events;
    private final List<String> live =
            ClashFinder.LIVE.stream().map(Enum::name).sorted().toList();

    BookingReader(JdbcClient database, EventRepository events) {
        this.database = database;
        this.events = events;
    }

    /** From a moment on until another, which is excluded. */
    record Span(Instant from, Instant to) {}

    List<Booking> around(
            Collection<Long> venues,
            Span ofVenues,
            Collection<Long> lecturers,
            Span ofLecturers,
            Collection<Long> units,
            Span ofUnits,
            Collection<Long> except) {
        // What this transaction has changed so far must be seen too.
        events.flush();
        String wanted =
                lecturers.isEmpty() ? OF_VENUES + AND + OF_UNITS : OF_VENUES + AND + OF_LECTURERS + AND + OF_UNITS;
        var question = database.sql(wanted)
                .param("stages", live)
                .param("venues", venues)
                .param("venuesFrom", utc(ofVenues.from()))
                .param("venuesTo", utc(ofVenues.to()))
                .param("units", units)
                .param("unitsFrom", utc(ofUnits.from()))
                .param("unitsTo", utc(ofUnits.to()));
        if (!lecturers.isEmpty()) {
            question = question.param("lecturers", lecturers)
                    .param("lecturersFrom", utc(ofLecturers.from()))
                    .param("lecturersTo", utc(ofLecturers.to()));
        }
        List<Booking> found = new ArrayList<>();
        Set<Long> known = new HashSet<>(except);
        question.query((RowCallbackHandler) row -> {
            Booking booking = booking(row);
            if (known.add(booking.eventId())) {
                found.add(booking);
            }
        });
        return found;
    }

    private static Booking booking(ResultSet row) throws SQLException {
        return new Booking(
                row.getLong(1),
                row.getString(2),
                moment(row, 3),
                moment(row, 4),
                lecturer(row),
                row.getLong(6),
                row.getString(7),
                row.getLong(8),
                row.getString(9));
    }

    private static @Nullable Long lecturer(ResultSet row) throws SQLException {
        long id = row.getLong(5);
        return row.wasNull() ? null : id;
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /** As the columns hold it, whatever zone the machine lives in. */
    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
