package org.jiangtai.bench;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A ledger of some years, always the same one: most of it closed, a third that somebody works at by deadlines of the
 * weeks past and of the year to come, with plans. Written past the services, for speed.
 */
final class ClockData {

    static final int ITEMS = 50_000;
    static final LocalDate FIRST_NIGHT = LocalDate.of(2026, 11, 23);

    private static final long SEED = 13;
    private static final int AT_ONCE = 1_000;
    private static final int OVERDUE_DAYS = 30;
    private static final int DAYS = 400;
    private static final int MOST_STEPS = 5;
    private static final int CLOSED_PERCENT = 55;
    private static final int TO_VERIFY_PERCENT = 60;
    private static final int LONG_TERM_PERCENT = 65;
    private static final int IN_PROGRESS_PERCENT = 90;

    private final JdbcTemplate database;
    private final Random random = new Random(SEED);

    ClockData(JdbcTemplate database) {
        this.database = database;
    }

    void make() {
        List<Long> units = database.queryForList("select id from unit order by id", Long.class);
        for (int from = 0; from < ITEMS; from += AT_ONCE) {
            List<Object[]> rows = new ArrayList<>();
            for (int n = from; n < from + AT_ONCE; n++) {
                rows.add(item(n, units.get(n % units.size())));
            }
            database.batchUpdate("""
                    insert into follow_item (version, number, kind, severity, state, what, source, found_on, found_by,
                        place, measure, unit_id, responsible, term, assigned_at, due_days, due_on, rung,
                        extension_reason, verdict, verifier, made_at, settled_on, burns_on)
                    values (0, ?, 'PROBLEM', 'ORDINARY', ?, ?, '十一月动员会', '2026-01-05', '', '三组', '更换灯具', ?,
                        '测试员', 'COMPLAINT', ?, 13, ?, 'NONE', '', '', '', ?, ?, ?)""", rows);
        }
        List<Object[]> steps = new ArrayList<>();
        for (Long id : database.queryForList("select id from follow_item where number like 'B-%'", Long.class)) {
            int many = random.nextInt(MOST_STEPS);
            for (int place = 0; place < many; place++) {
                steps.add(new Object[] {
                    id,
                    place,
                    1 + random.nextInt(MOST_STEPS),
                    Date.valueOf(FIRST_NIGHT.plusDays(random.nextInt(DAYS) - OVERDUE_DAYS)),
                    random.nextBoolean() ? Date.valueOf(FIRST_NIGHT.minusDays(1)) : null
                });
            }
        }
        for (int from = 0; from < steps.size(); from += AT_ONCE) {
            database.batchUpdate(
                    "insert into follow_item_plan (item_id, place, what, weight, by_day, done_on) "
                            + "values (?, ?, '换灯具', ?, ?, ?)",
                    steps.subList(from, Math.min(steps.size(), from + AT_ONCE)));
        }
    }

    private Object[] item(int n, long unit) {
        int percent = random.nextInt(100);
        String state = percent < CLOSED_PERCENT
                ? "CLOSED"
                : percent < TO_VERIFY_PERCENT
                        ? "TO_VERIFY"
                        : percent < LONG_TERM_PERCENT
                                ? "LONG_TERM"
                                : percent < IN_PROGRESS_PERCENT ? "IN_PROGRESS" : "OPEN";
        boolean running = percent >= LONG_TERM_PERCENT;
        LocalDate due = FIRST_NIGHT.plusDays(random.nextInt(DAYS) - OVERDUE_DAYS);
        Instant assigned = due.minusDays(OVERDUE_DAYS + random.nextInt(DAYS))
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        return new Object[] {
            "B-" + n,
            state,
            SuggestionData.text(random),
            unit,
            Timestamp.from(assigned),
            Date.valueOf(due),
            Timestamp.from(assigned),
            Date.valueOf(running ? FIRST_NIGHT.minusDays(1) : LocalDate.of(9999, 12, 31)),
            Date.valueOf("CLOSED".equals(state) ? LocalDate.of(9999, 12, 31) : due)
        };
    }
}
