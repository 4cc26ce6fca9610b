package org.jiangtai.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jiangtai.followup.Night;
import org.jiangtai.setting.WorkingDays;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The nightly run of the ledger's clock; each call is the night of the next working day, for both. */
final class ClockCase {

    private static final String STANDING =
            "select concat(id, ' ', rung, ' ', light, ' ', percent) from %s where state <> 'CLOSED' order by id";

    private final JdbcTemplate database;
    private final WorkingDays workingDays;
    private final Night night;
    private final PlainClock plain;
    private LocalDate subjectDay = ClockData.FIRST_NIGHT;
    private LocalDate floorDay = ClockData.FIRST_NIGHT;

    ClockCase(ApplicationContext program) {
        database = program.getBean(JdbcTemplate.class);
        workingDays = program.getBean(WorkingDays.class);
        night = new Night(program);
        plain = new PlainClock(program.getEnvironment(), workingDays, program.getBean(ZoneId.class));
    }

    Case make() {
        new ClockData(database).make();
        try {
            plain.copy();
            night.run(subjectDay);
            plain.run(floorDay);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        List<String> standing = database.queryForList(STANDING.formatted("follow_item"), String.class);
        if (!standing.equals(database.queryForList(STANDING.formatted("bench_item"), String.class))) {
            throw new IllegalStateException("the two clocks do not do the same");
        }
        return new Case(
                "the clock's run of one night, among " + ClockData.ITEMS + " items", 1, n -> 1 + tonight(), n -> {
                    floorDay = workingDays.plus(floorDay, 1);
                    return 1 + plain.run(floorDay);
                });
    }

    private int tonight() {
        subjectDay = workingDays.plus(subjectDay, 1);
        return night.run(subjectDay);
    }
}
