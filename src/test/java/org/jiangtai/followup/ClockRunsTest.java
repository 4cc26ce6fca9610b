package org.jiangtai.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.place.Unit;
import org.jiangtai.setting.WorkingDays;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whole runs of the clock: of two instances of the program at once, and after a stop. */
@DatabaseTest
class ClockRunsTest {

    private static final List<ItemAction> TOLD =
            List.of(ItemAction.REMIND, ItemAction.BLUE, ItemAction.YELLOW, ItemAction.RED);

    @Autowired
    FollowupClock job;

    @Autowired
    ItemRepository repository;

    @Autowired
    FollowupMoves moves;

    @Autowired
    DueDates dueDates;

    @Autowired
    ItemService items;

    @Autowired
    LedgerService ledger;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Fixtures fixtures;

    Items made;
    LocalDate night;

    @BeforeEach
    void begin() {
        made = new Items(items, ledger);
        night = workingDays.plus(dueDates.day(clock.instant()), 21);
    }

    @Test
    void twoInstancesAtOnceTellEachStepOnceAndRecordItOnce() throws Exception {
        Unit village = fixtures.unit();
        Map<Long, List<ItemAction>> expected = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            expected.put(due(village, night), List.of(ItemAction.REMIND));
            expected.put(due(village, workingDays.minus(night, 1)), List.of(ItemAction.BLUE));
            expected.put(due(village, workingDays.minus(night, 5)), List.of(ItemAction.BLUE, ItemAction.YELLOW));
            expected.put(due(village, workingDays.minus(night, 10)), TOLD.subList(1, TOLD.size()));
            expected.put(due(village, night.plusDays(30)), List.of());
        }
        Long last = database.queryForObject("select max(id) from audit_line", Long.class);
        var other = new FollowupClock(repository, moves, dueDates, clock);
        var start = new CyclicBarrier(2);
        List<Future<Integer>> runs = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (FollowupClock instance : List.of(job, other)) {
                runs.add(threads.submit(() -> {
                    start.await();
                    int climbed = instance.tick(night);
                    instance.settle(night);
                    return climbed;
                }));
            }
        }
        for (Future<Integer> run : runs) {
            run.get();
        }
        List<String> record = database.queryForList(
                "select details from audit_line where id > ? and details like '%\"rung\"%'",
                String.class, last == null ? 0 : last);
        expected.forEach((id, steps) -> {
            assertThat(told(id)).containsExactlyElementsOf(steps);
            assertThat(record.stream().filter(line -> line.contains("\"Item " + id + "\"")))
                    .as("the record of item %s", id)
                    .hasSize(steps.isEmpty() ? 0 : 1);
            assertThat(settledOn(id)).isEqualTo(night);
        });
    }

    @Test
    void afterAStopOfSeveralDaysEverythingStandsAsIfTheClockHadRun() {
        Unit village = fixtures.unit();
        LocalDate stopped = workingDays.minus(night, 6);
        Map<Long, LocalDate> dues = new LinkedHashMap<>();
        for (int before = 0; before <= 12; before++) {
            LocalDate due = workingDays.minus(night, before);
            dues.put(due(village, due), due);
        }
        job.tick(stopped);
        job.settle(stopped);
        job.tick(night);
        job.settle(night);
        Ladder then = dueDates.ladder(stopped);
        Ladder now = dueDates.ladder(night);
        dues.forEach((id, due) -> {
            assertThat(made.now(id).rung()).as(due.toString()).isEqualTo(now.reached(due));
            assertThat(told(id)).doesNotHaveDuplicates().isSorted();
            assertThat(told(id).contains(ItemAction.REMIND))
                    .as("no reminder of what is past: %s", due)
                    .isEqualTo(
                            EnumSet.of(Rung.REMINDED).contains(then.reached(due)) || now.reached(due) == Rung.REMINDED);
            assertThat(settledOn(id)).isEqualTo(night);
        });
        List<ItemAction> told = told(dues.keySet().iterator().next());
        job.tick(night);
        assertThat(told(dues.keySet().iterator().next())).as("once").isEqualTo(told);
    }

    private long due(Unit village, LocalDate day) {
        return made.made(Items.to(village, Term.BY_DATE, day)).id();
    }

    private LocalDate settledOn(long id) {
        return repository.findById(id).orElseThrow().settledOn;
    }

    private List<ItemAction> told(long id) {
        return made.history(id).stream().filter(TOLD::contains).toList();
    }
}
