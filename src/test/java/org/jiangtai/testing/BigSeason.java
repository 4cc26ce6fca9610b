package org.jiangtai.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A season as large as the program promises to carry: {@value #PLACES} places, {@value #LECTURERS} lecturers and
 * {@value #EVENTS} events in thirteen weeks, the same at each run. It is written by JDBC beside what is there already.
 */
public final class BigSeason {

    public static final int PLACES = 1_200;
    public static final int LECTURERS = 300;
    public static final int EVENTS = 5_000;

    private static final int WEEKS = 13;
    private static final int TOWNS = 24;
    private static final int BATCH = 500;
    private static final long FIRST = 1_000_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Connection database;
    private final Random random = new Random(26);
    private final LocalDate monday;

    private BigSeason(Connection database, LocalDate monday) {
        this.database = database;
        this.monday = monday;
    }

    /** Arguments: the address of the database, its user, its password, and the season's first Monday. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            fill(database, LocalDate.parse(arguments[3]));
        }
    }

    /** Fills a database whose tables are there and whose themes are the usual six. */
    public static void fill(Connection database, LocalDate monday) throws SQLException {
        database.setAutoCommit(false);
        var season = new BigSeason(database, monday);
        season.places();
        season.lecturers();
        season.events();
        database.commit();
        database.setAutoCommit(true);
    }

    private void places() throws SQLException {
        try (PreparedStatement unit = database.prepareStatement(
                        "insert into unit (id, parent_id, kind, code, name, short_name, path) values (?,?,?,?,?,?,?)");
                PreparedStatement venue =
                        database.prepareStatement("insert into venue (id, unit_id, name, address, capacity, opens_at, "
                                + "closes_at, equipment) values (?,?,?,?,?,?,?,?)")) {
            long zone = FIRST;
            put(unit, zone, null, "ZONE", "BIG", "大区", "大区", "/" + zone + "/");
            for (int town = 0; town < TOWNS; town++) {
                long id = zone + 1 + town;
                put(
                        unit,
                        id,
                        zone,
                        "STREET",
                        "BT" + town,
                        "第" + town + "街道",
                        "第" + town + "街道",
                        "/" + zone + "/" + id + "/");
            }
            for (int i = 0; i < PLACES; i++) {
                long id = placeId(i);
                long town = zone + 1 + i % TOWNS;
                String kind = i % 3 == 0 ? "COMMUNITY" : "VILLAGE";
                String name = "大" + i + (i % 3 == 0 ? "社区" : "村");
                put(unit, id, town, kind, "BP" + i, name + "委员会", name, "/" + zone + "/" + town + "/" + id + "/");
            }
            unit.executeBatch();
            for (int i = 0; i < PLACES; i++) {
                put(
                        venue,
                        placeId(i),
                        placeId(i),
                        "文化礼堂",
                        "大路 " + i + " 号",
                        100,
                        LocalTime.of(8, 0),
                        LocalTime.of(21, 0),
                        "");
            }
            venue.executeBatch();
        }
    }

    private void lecturers() throws SQLException {
        try (PreparedStatement lecturer =
                        database.prepareStatement("insert into lecturer (id, name, unit_id, introduction, state, "
                                + "max_per_week, max_per_month) values (?,?,?,?,?,?,?)");
                PreparedStatement language = database.prepareStatement(
                        "insert into lecturer_language (lecturer_id, language) values (?,?)")) {
            for (int i = 0; i < LECTURERS; i++) {
                put(lecturer, FIRST + i, name(i), placeId(i), "", "ENGAGED", 2 + i % 3, 6 + i % 4);
                put(language, FIRST + i, "MANDARIN");
            }
            lecturer.executeBatch();
            language.executeBatch();
        }
    }

    private void events() throws SQLException {
        List<Object[]> facts = new ArrayList<>();
        String columns =
                "kind, title, description, theme_id, lecturer_id, lecturer_name, unit_id, unit_name, venue_id, "
                        + "venue_name, venue_address, language, starts_at, ends_at, registration_opens_at, registration_closes_at";
        try (PreparedStatement event = database.prepareStatement("insert into event (id, version, code, stage, "
                        + "cancel_reason, clash_reason, " + columns + ") values (" + "?,".repeat(21) + "?)");
                PreparedStatement seats =
                        database.prepareStatement("insert into event_seats (event_id, capacity, taken, "
                                + "waiting, next_waiting_number) values (?,?,?,?,?)");
                PreparedStatement told = database.prepareStatement("insert into event_released (event_id, "
                        + "since_release, cancelled, " + columns + ") values (" + "?,".repeat(18) + "?)")) {
            int release = release();
            for (int i = 0; i < EVENTS; i++) {
                long id = FIRST + i;
                Object[] known = facts(i);
                facts.add(known);
                String stage = i % 10 == 0 ? "DRAFT" : i % 10 == 1 ? "IN_REVIEW" : "APPROVED";
                put(event, join(known, id, 0, "big" + i, stage, "", ""));
                put(seats, id, 100, i % 60, 0, 1);
                if ("APPROVED".equals(stage)) {
                    Object[] announced = known.clone();
                    if (i % 20 == 5) {
                        announced[1] = "原来的题目";
                    }
                    put(told, join(announced, id, release, false));
                }
                if (i % BATCH == BATCH - 1) {
                    event.executeBatch();
                    seats.executeBatch();
                    told.executeBatch();
                }
            }
        }
    }

    private int release() throws SQLException {
        try (var statement = database.createStatement()) {
            int number;
            try (var row = statement.executeQuery("select coalesce(max(number), 0) + 1 from event_release")) {
                row.next();
                number = row.getInt(1);
            }
            statement.executeUpdate("insert into event_release (number, made_at, note, changes) values (" + number
                    + ", '2026-01-01 00:00:00', '', " + EVENTS + ")");
            return number;
        }
    }

    private Object[] facts(int i) {
        int place = random.nextInt(PLACES);
        int lecturer = random.nextInt(LECTURERS);
        int theme = 1 + random.nextInt(6);
        LocalDateTime start = monday.plusDays(random.nextInt(WEEKS * 7)).atTime(9 + random.nextInt(9), 0);
        Timestamp from = moment(start);
        return new Object[] {
            "LECTURE",
            "家门口的一课 第 " + (1 + i % 60) + " 讲",
            "各位乡亲，讲一件家门口的事。".repeat(10),
            theme,
            FIRST + lecturer,
            name(lecturer),
            placeId(place),
            "大" + place + (place % 3 == 0 ? "社区" : "村"),
            placeId(place),
            "文化礼堂",
            "大路 " + place + " 号",
            "MANDARIN",
            from,
            moment(start.plusMinutes(90)),
            moment(LocalDateTime.of(1970, 1, 1, 8, 0)),
            from
        };
    }

    private static long placeId(int i) {
        return FIRST + 1_000 + i;
    }

    private static String name(int i) {
        return "王" + (char) ('一' + i * 7) + (char) ('丁' + i % 40);
    }

    /** As Hibernate writes moments: in UTC. */
    private static Timestamp moment(LocalDateTime local) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(local.atZone(ZONE).toInstant(), ZoneOffset.UTC));
    }

    private static Object[] join(Object[] facts, Object... before) {
        Object[] all = new Object[before.length + facts.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(facts, 0, all, before.length, facts.length);
        return all;
    }

    private static void put(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
