package org.jiangtai.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventKind;
import org.jiangtai.event.EventService;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.shared.PhoneVault;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an organiser waits for while planning a season: whether an event clashes, and the calendar's month. */
final class ScheduleBenchmark implements Benchmark {

    private static final long SEED = 42;
    private static final int DRAFTS = 200;
    private static final int MONTHS = 6;

    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public List<Case> prepare(ApplicationContext program) {
        ZoneId zone = program.getBean(ZoneId.class);
        new ScheduleData(program.getBean(JdbcTemplate.class), program.getBean(PhoneVault.class), zone).make();
        BenchOrganiser.signIn(program);
        EventService events = program.getBean(EventService.class);
        var plain = new PlainSchedule(program.getBean(DataSource.class), zone);
        List<EventDraft> drafts = drafts(zone);
        // One call in some finds nothing that clashes; each is counted as one that was made.
        Case clashes = new Case(
                "one event against " + ScheduleData.EVENTS + ", all kinds of clash",
                DRAFTS,
                n -> 1 + events.clashes(drafts.get(n)).size(),
                n -> plain.around(drafts.get(n)));
        Case month = new Case(
                "a month of the calendar",
                MONTHS,
                n -> events.between(month(zone, n), month(zone, n + 1)).size(),
                n -> plain.between(month(zone, n), month(zone, n + 1)));
        return List.of(clashes, month);
    }

    private static Instant month(ZoneId zone, int n) {
        return ScheduleData.FIRST_DAY.plusMonths(n).atStartOfDay(zone).toInstant();
    }

    /** New events as somebody would fill them in, anywhere in the season. */
    private static List<EventDraft> drafts(ZoneId zone) {
        var random = new Random(SEED);
        List<EventDraft> drafts = new ArrayList<>();
        for (int i = 0; i < DRAFTS; i++) {
            LocalDate day = ScheduleData.FIRST_DAY.plusDays(random.nextInt(ScheduleData.DAYS));
            Instant start = day.atStartOfDay(zone)
                    .plusMinutes(9 * 60 + random.nextInt(40) * 15L)
                    .toInstant();
            drafts.add(new EventDraft(
                    null,
                    0,
                    EventKind.LECTURE,
                    "新的一讲",
                    "",
                    1L + random.nextInt(18),
                    1L + random.nextInt(ScheduleData.LECTURERS),
                    1L + random.nextInt(ScheduleData.PLACES),
                    SpokenLanguage.MANDARIN,
                    start,
                    start.plus(Duration.ofMinutes(90)),
                    null,
                    null,
                    60));
        }
        return drafts;
    }
}
