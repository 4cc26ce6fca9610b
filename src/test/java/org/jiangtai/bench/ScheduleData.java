package org.jiangtai.bench;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One season, the same each time: 5,000 events of 300 lecturers in 1,200 halls of 1,200 villages in twelve streets,
 * over 26 weeks. Four in five are public. Written past the services, for speed.
 */
final class ScheduleData {

    static final int EVENTS = 5_000;
    static final int LECTURERS = 300;
    static final int PLACES = 1_200;
    static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 1);
    static final int DAYS = 26 * 7;

    private static final long SEED = 20_270_301;
    private static final int STREETS = 12;
    private static final int TOPICS = 18;
    private static final int THEMES = 6;
    private static final int FIRST_VILLAGE = 1 + STREETS;
    private static final int MINUTES = 90;

    private final JdbcTemplate jdbc;
    private final PhoneVault vault;
    private final ZoneId zone;
    private final Random random = new Random(SEED);

    ScheduleData(JdbcTemplate jdbc, PhoneVault vault, ZoneId zone) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.zone = zone;
    }

    /** @throws IllegalStateException if the database holds something else */
    void make() {
        if (count("event") == EVENTS && count("venue") == PLACES) {
            return;
        }
        if (count("unit") > 0) {
            throw new IllegalStateException(
                    "the database that JIANGTAI_DB_URL names holds something already; a benchmark needs an empty one");
        }
        units();
        venues();
        topics();
        lecturers();
        events();
    }

    private int count(String table) {
        Integer rows = jdbc.queryForObject("select count(*) from " + table, Integer.class);
        return rows == null ? 0 : rows;
    }

    private void units() {
        List<Object[]> rows = new ArrayList<>();
        rows.add(unit(1, null, "ZONE", "/1/"));
        IntStream.range(0, STREETS).forEach(i -> rows.add(unit(2 + i, 1L, "STREET", "/1/" + (2 + i) + "/")));
        for (int i = 0; i < PLACES; i++) {
            long street = 2 + i % STREETS;
            long id = FIRST_VILLAGE + 1 + i;
            rows.add(unit(id, street, i % 5 == 0 ? "COMMUNITY" : "VILLAGE", "/1/" + street + "/" + id + "/"));
        }
        jdbc.batchUpdate(
                "insert into unit (id, parent_id, kind, code, name, short_name, path, latitude, longitude) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Where two in three lie is known, the others are reckoned by town. */
    private Object[] unit(long id, @org.jspecify.annotations.Nullable Long parent, String kind, String path) {
        boolean known = id % 3 != 0;
        return new Object[] {
            id,
            parent,
            kind,
            "B" + id,
            "第" + id + "村委会",
            "第" + id + "村",
            path,
            known ? 32.0 + random.nextDouble() * 0.4 : null,
            known ? 119.3 + random.nextDouble() * 0.5 : null
        };
    }

    private void venues() {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            rows.add(new Object[] {
                i + 1L,
                FIRST_VILLAGE + 1L + i,
                "第" + i + "讲堂",
                "大路 " + i + " 号",
                60 + random.nextInt(240),
                Time.valueOf(LocalTime.of(8, 0)),
                Time.valueOf(LocalTime.of(21, 0)),
                "投影、话筒"
            });
        }
        jdbc.batchUpdate(
                "insert into venue (id, unit_id, name, address, capacity, opens_at, closes_at, equipment) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void topics() {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> languages = new ArrayList<>();
        List<Object[]> scripts = new ArrayList<>();
        for (int i = 1; i <= TOPICS; i++) {
            rows.add(new Object[] {i, "B-" + i, "第" + i + "讲", theme(i), "内容简介", 75, "全体居民", 10, 200, "投影", true});
            languages.add(new Object[] {i, "MANDARIN"});
            languages.add(new Object[] {i, "DANYANG"});
            scripts.add(new Object[] {i, moment(FIRST_DAY, 0), moment(FIRST_DAY, 0)});
        }
        jdbc.batchUpdate(
                "insert into topic (id, number, title, theme_id, summary, minutes, audience, min_people, max_people, "
                        + "needs, on_shelf) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        jdbc.batchUpdate("insert into topic_language (topic_id, language) values (?, ?)", languages);
        jdbc.batchUpdate(
                "insert into script (version, topic_id, number, state, body, authors, created_at, edited_at, reviewer, "
                        + "reason) values (0, ?, 1, 'APPROVED', '正文', '王明', ?, ?, '李正', '')",
                scripts);
    }

    private static long theme(long topic) {
        return 1 + topic % THEMES;
    }

    private void lecturers() {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> themes = new ArrayList<>();
        List<Object[]> topics = new ArrayList<>();
        List<Object[]> languages = new ArrayList<>();
        List<Object[]> never = new ArrayList<>();
        List<Object[]> timeOff = new ArrayList<>();
        for (long id = 1; id <= LECTURERS; id++) {
            rows.add(new Object[] {id, "王" + id, FIRST_VILLAGE + id, "", "ENGAGED", id % 2 == 0 ? 5 : null, 16});
            for (int theme = 0; theme < 3; theme++) {
                themes.add(new Object[] {id, 1 + (id + theme) % THEMES});
            }
            topics.add(new Object[] {id, 1 + id % TOPICS});
            languages.add(new Object[] {id, "MANDARIN"});
            if (id % 2 == 0) {
                languages.add(new Object[] {id, "DANYANG"});
            }
            never.add(new Object[] {id, id % 2 == 0 ? "MONDAY" : "THURSDAY", "MORNING"});
            for (int span = 0; span < 5; span++) {
                LocalDate from = FIRST_DAY.plusDays(random.nextInt(5) + span * 35L);
                timeOff.add(new Object[] {id, Date.valueOf(from), Date.valueOf(from.plusDays(2)), "WHOLE_DAY"});
            }
        }
        jdbc.batchUpdate(
                "insert into lecturer (id, name, unit_id, introduction, state, max_per_week, max_per_month) "
                        + "values (?, ?, ?, ?, ?, ?, ?)",
                rows);
        jdbc.batchUpdate("insert into lecturer_theme (lecturer_id, theme_id) values (?, ?)", themes);
        jdbc.batchUpdate("insert into lecturer_topic (lecturer_id, topic_id) values (?, ?)", topics);
        jdbc.batchUpdate("insert into lecturer_language (lecturer_id, language) values (?, ?)", languages);
        jdbc.batchUpdate("insert into lecturer_never (lecturer_id, weekday, part) values (?, ?, ?)", never);
        jdbc.batchUpdate(
                "insert into lecturer_time_off (lecturer_id, from_day, to_day, part, can, reason, imported) "
                        + "values (?, ?, ?, ?, false, '休假', false)",
                timeOff);
    }

    private void events() {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> seats = new ArrayList<>();
        byte[] phone = vault.seal(PhoneNumber.parseContact("13800138000"));
        for (long id = 1; id <= EVENTS; id++) {
            long venue = 1 + random.nextInt(PLACES);
            long lecturer = 1 + random.nextInt(LECTURERS);
            long topic = 1 + random.nextInt(TOPICS);
            LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
            Timestamp start = moment(day, (9 * 60) + random.nextInt(40) * 15);
            Timestamp end = Timestamp.valueOf(start.toLocalDateTime().plusMinutes(MINUTES));
            boolean noted = id % 5 == 0;
            rows.add(new Object[] {
                id,
                "b" + id,
                id % 5 == 0 ? "DRAFT" : "APPROVED",
                "第" + topic + "讲",
                "讲清政策怎样用，现场可以提问。".repeat(6),
                topic,
                theme(topic),
                lecturer,
                "王" + lecturer,
                FIRST_VILLAGE + venue,
                "第" + venue + "村",
                venue,
                "第" + venue + "讲堂",
                "大路 " + venue + " 号",
                id % 3 == 0 ? "DANYANG" : "MANDARIN",
                start,
                end,
                moment(FIRST_DAY.minusDays(30), 0),
                start,
                noted ? "李主任" : "",
                noted ? phone : null,
                noted ? vault.currentKey() : null
            });
            seats.add(new Object[] {id, 50 + random.nextInt(100), random.nextInt(50)});
        }
        jdbc.batchUpdate(
                "insert into event (id, version, code, kind, stage, title, description, topic_id, theme_id, lecturer_id, "
                        + "lecturer_name, unit_id, unit_name, venue_id, venue_name, venue_address, language, starts_at, "
                        + "ends_at, registration_opens_at, registration_closes_at, cancel_reason, clash_reason, "
                        + "contact_name, contact_phone_sealed, sealed_with) values (?, 0, ?, 'LECTURE', ?, ?, ?, ?, ?, ?, "
                        + "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', ?, ?, ?)",
                rows);
        jdbc.batchUpdate(
                "insert into event_seats (event_id, capacity, taken, waiting, next_waiting_number) "
                        + "values (?, ?, ?, 0, 1)",
                seats);
        jdbc.update("insert into event_release (number, made_at, made_by, note, changes) "
                + "select 1, min(starts_at), null, '', count(*) from event where stage = 'APPROVED'");
        jdbc.update("insert into event_released (event_id, since_release, until_release, cancelled, kind, title, "
                + "description, topic_id, theme_id, lecturer_id, lecturer_name, unit_id, unit_name, venue_id, "
                + "venue_name, venue_address, language, starts_at, ends_at, registration_opens_at, "
                + "registration_closes_at) select id, 1, null, false, kind, title, description, topic_id, theme_id, "
                + "lecturer_id, lecturer_name, unit_id, unit_name, venue_id, venue_name, venue_address, language, "
                + "starts_at, ends_at, registration_opens_at, registration_closes_at from event "
                + "where stage = 'APPROVED'");
    }

    /** A minute of a day in the installation's zone, as the columns hold it: in UTC. */
    private Timestamp moment(LocalDate day, int minute) {
        Instant moment = day.atStartOfDay(zone).plusMinutes(minute).toInstant();
        return Timestamp.valueOf(moment.atZone(ZoneOffset.UTC).toLocalDateTime());
    }
}
