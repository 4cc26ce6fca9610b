package org.jiangtai.bench;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jiangtai.menu.MenuService;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.planning.rota.RotaHandService;
import org.jiangtai.planning.rota.RotaLecture;
import org.jiangtai.planning.rota.RotaOffer;
import org.jiangtai.planning.rota.RotaPlanService;
import org.jiangtai.planning.rota.RotaRun;
import org.jiangtai.planning.rota.RotaService;
import org.jiangtai.planning.rota.RotaSetup;
import org.jiangtai.planning.rota.RotaTheme;
import org.jiangtai.planning.solver.RotaWeights;
import org.jiangtai.shared.PhoneVault;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an organiser waits for who changes a large plan by hand. */
final class RotaDeskBenchmark implements Benchmark {

    private static final int WEEKS = 26;
    private static final int SEARCHED_SECONDS = 20;
    private static final int SESSIONS = 40;
    private static final int STEPS = 4;

    @Override
    public String name() {
        return "rota-desk";
    }

    @Override
    public List<Case> prepare(ApplicationContext program) {
        JdbcTemplate jdbc = program.getBean(JdbcTemplate.class);
        new ScheduleData(jdbc, program.getBean(PhoneVault.class), program.getBean(ZoneId.class)).make();
        BenchOrganiser.signIn(program);
        long run = planned(program);
        RotaPlanService plans = program.getBean(RotaPlanService.class);
        RotaHandService hand = program.getBean(RotaHandService.class);
        List<Integer> placed = plans.lectures(run).stream()
                .filter(RotaLecture::isPlaced)
                .map(RotaLecture::number)
                .toList();
        String among = " of " + placed.size() + " sessions in " + ScheduleData.PLACES + " places";
        return List.of(
                new Case(
                        "what each half-day costs for one" + among,
                        SESSIONS,
                        n -> hand.halfDays(run, placed.get(n * 97 % placed.size()))
                                .size(),
                        n -> row(jdbc, run, placed.get(n * 97 % placed.size()))),
                new Case(
                        "why one stands where it does" + among,
                        SESSIONS,
                        n -> 1
                                + hand.explain(run, placed.get(n * 97 % placed.size()))
                                        .choices()
                                        .size(),
                        n -> row(jdbc, run, placed.get(n * 97 % placed.size()))),
                new Case(
                        "one moved by hand and the next one dragged" + among,
                        STEPS,
                        n -> step(hand, run, placed.get(n * 97 % placed.size())),
                        n -> jdbc.update(
                                        "update rota_session set cost = cost + 1 where run_id = ? and number = ?",
                                        run,
                                        n)
                                + rows(jdbc, run)));
    }

    private static int step(RotaHandService hand, long run, int number) {
        List<RotaOffer> offers = hand.halfDays(run, number);
        hand.move(run, number, offers.get(offers.size() / 2).stand());
        return offers.size();
    }

    private static int row(JdbcTemplate jdbc, long run, int number) {
        return jdbc.query(
                        "select * from rota_session where run_id = ? and number = ?",
                        (row, n) -> row.getLong(1),
                        run,
                        number)
                .size();
    }

    private static int rows(JdbcTemplate jdbc, long run) {
        return jdbc.query("select * from rota_session where run_id = ?", (row, n) -> row.getLong(1), run)
                .size();
    }

    private static long planned(ApplicationContext program) {
        RotaService service = program.getBean(RotaService.class);
        List<Long> units = program.getBean(VenueService.class).all().stream()
                .map(Venue::unitId)
                .distinct()
                .toList();
        List<RotaTheme> themes = program.getBean(MenuService.class).themes().stream()
                .map(theme -> new RotaTheme(theme.id(), 1, List.of()))
                .toList();
        RotaRun run = service.setUp(new RotaSetup(
                "轮讲",
                ScheduleData.FIRST_DAY,
                WEEKS,
                units,
                themes,
                50,
                true,
                false,
                600,
                RotaWeights.USUAL,
                1,
                SEARCHED_SECONDS,
                1));
        service.start(run.id());
        while (service.require(run.id()).state().isBusy()) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return run.id();
    }
}
