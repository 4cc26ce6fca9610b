package org.jiangtai.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jiangtai.setting.WorkingDays;
import org.springframework.core.env.Environment;

/**
 * The night's run that needs nothing but SQL, on copies of the ledger's tables: a few statements for each rung, one that
 * reads how all items stand, and a change of those that stand otherwise. Nobody hears of it and nothing is recorded.
 */
final class PlainClock {

    private static final String RUNNING =
            " state in ('OPEN', 'IN_PROGRESS') and assigned_at is not null and due_on between ? and ? and rung in (";
    private static final LocalDate EVER = LocalDate.of(1970, 1, 1);
    private static final int REMIND = 1;
    private static final int BLUE = 1;
    private static final int YELLOW = 5;
    private static final int RED = 10;
    private static final int ON_PLAN = 10;
    private static final int FAR_BEHIND = 30;

    private final Environment settings;
    private final WorkingDays workingDays;
    private final ZoneId zone;

    PlainClock(Environment settings, WorkingDays workingDays, ZoneId zone) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.zone = zone;
    }

    /** As the owner of the tables: the program's own account may not make any. */
    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getProperty("spring.flyway.password", ""));
    }

    void copy() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table bench_item (id bigint not null primary key, version bigint not null, "
                    + "state varchar(20) not null, unit_id bigint, assigned_at datetime(3), due_on date, "
                    + "rung varchar(20) not null, percent int not null, light varchar(10) not null, "
                    + "settled_on date not null)");
            statement.execute("insert into bench_item select id, version, state, unit_id, assigned_at, due_on, "
                    + "rung, percent, light, settled_on from follow_item");
            statement.execute("create index bench_item_due on bench_item (state, due_on)");
            statement.execute("create index bench_item_settled on bench_item (settled_on)");
            statement.execute("create table bench_plan (item_id bigint not null, place int not null, "
                    + "weight int not null, by_day date, done_on date, primary key (item_id, place))");
            statement.execute(
                    "insert into bench_plan select item_id, place, weight, by_day, done_on from follow_item_plan");
            statement.execute("create table bench_step (id bigint not null auto_increment primary key, "
                    + "item_id bigint not null, happened_on date not null, action varchar(20) not null, "
                    + "from_state varchar(20) not null, to_state varchar(20) not null, unit_id bigint)");
        }
    }

    int run(LocalDate day) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            int moved = climb(connection, "REMINDED", "'NONE'", day, day, workingDays.plus(day, REMIND))
                    + climb(connection, "BLUE", "'NONE', 'REMINDED'", day, EVER, workingDays.minus(day, BLUE))
                    + climb(connection, "YELLOW", "'BLUE'", day, EVER, workingDays.minus(day, YELLOW))
                    + climb(connection, "RED", "'YELLOW'", day, EVER, workingDays.minus(day, RED))
                    + settle(connection, day);
            connection.commit();
            return moved;
        }
    }

    private static int climb(
            Connection connection, String rung, String from, LocalDate day, LocalDate first, LocalDate last)
            throws SQLException {
        try (PreparedStatement tell = connection.prepareStatement(
                        "insert into bench_step (item_id, happened_on, action, from_state, to_state, unit_id) "
                                + "select id, ?, ?, state, state, unit_id from bench_item where" + RUNNING + from
                                + ")");
                PreparedStatement climb = connection.prepareStatement(
                        "update bench_item set rung = ?, version = version + 1 where" + RUNNING + from + ")")) {
            tell.setDate(1, Date.valueOf(day));
            tell.setString(2, rung);
            tell.setDate(3, Date.valueOf(first));
            tell.setDate(4, Date.valueOf(last));
            tell.executeUpdate();
            climb.setString(1, rung);
            climb.setDate(2, Date.valueOf(first));
            climb.setDate(3, Date.valueOf(last));
            return climb.executeUpdate();
        }
    }

    private int settle(Connection connection, LocalDate day) throws SQLException {
        int changed = 0;
        try (PreparedStatement read = connection.prepareStatement("""
                        select i.id, i.state, i.assigned_at, i.due_on, i.percent, i.light, coalesce(sum(p.weight), 0),
                            coalesce(sum(case when p.done_on is not null then p.weight else 0 end), 0),
                            coalesce(sum(case when coalesce(p.by_day, i.due_on) < ? then p.weight else 0 end), 0)
                        from bench_item i left join bench_plan p on p.item_id = i.id where i.settled_on < ?
                        group by i.id, i.state, i.assigned_at, i.due_on, i.percent, i.light""");
                PreparedStatement write =
                        connection.prepareStatement("update bench_item set percent = ?, light = ? where id = ?");
                PreparedStatement done =
                        connection.prepareStatement("update bench_item set settled_on = ? where settled_on < ?")) {
            read.setDate(1, Date.valueOf(day));
            read.setDate(2, Date.valueOf(day));
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    int all = row.getInt(7);
                    int percent = all == 0 ? 0 : row.getInt(8) * 100 / all;
                    String light = light(row, all, percent, day);
                    if (percent != row.getInt(5) || !light.equals(row.getString(6))) {
                        write.setInt(1, percent);
                        write.setString(2, light);
                        write.setLong(3, row.getLong(1));
                        write.addBatch();
                        changed++;
                    }
                }
            }
            write.executeBatch();
            done.setDate(1, Date.valueOf(day));
            done.setDate(2, Date.valueOf(day));
            done.executeUpdate();
        }
        return changed;
    }

    private String light(ResultSet row, int all, int percent, LocalDate day) throws SQLException {
        boolean over = row.getDate(4).toLocalDate().isBefore(day);
        int planned = all == 0 ? over ? 100 : 0 : row.getInt(9) * 100 / all;
        LocalDate assigned =
                row.getTimestamp(3).toInstant().atZone(zone).toLocalDate().plusMonths(3);
        boolean untouched = "OPEN".equals(row.getString(2)) && !assigned.isAfter(day);
        if (planned - percent > FAR_BEHIND || untouched) {
            return "RED";
        }
        return planned - percent >= ON_PLAN ? "YELLOW" : "GREEN";
    }
}
