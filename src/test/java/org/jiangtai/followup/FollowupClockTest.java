package org.jiangtai.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.place.Unit;
import org.jiangtai.setting.Holiday;
import org.jiangtai.setting.HolidayService;
import org.jiangtai.setting.WorkingDays;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the clock does, asked on days that the test names. */
@DatabaseTest
class FollowupClockTest {

    @Autowired
    FollowupClock job;

    @Autowired
    FollowupMoves moves;

    @Autowired
    DueDates dueDates;

    @Autowired
    ItemService items;

    @Autowired
    WorkService work;

    @Autowired
    LedgerService ledger;

    @Autowired
    HolidayService holidays;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Fixtures fixtures;

    Items made;

    @BeforeEach
    void begin() {
        made = new Items(items, ledger);
    }

    @Test
    void theLadderIsClimbedStepByStepAndEachStepOnce() {
        Item item = made.assigned(fixtures.unit());
        LocalDate due = item.dueOn();
        job.tick(workingDays.minus(due, 3));
        assertThat(rungs(item)).isEmpty();
        for (LocalDate day = workingDays.minus(due, 2); day.isBefore(due.plusDays(40)); day = day.plusDays(1)) {
            job.tick(day);
            job.tick(day);
            Rung now = made.now(item.id()).rung();
            assertThat(now).as(day.toString()).isEqualTo(expected(due, day));
        }
        assertThat(rungs(item)).containsExactly(ItemAction.REMIND, ItemAction.BLUE, ItemAction.YELLOW, ItemAction.RED);
    }

    private Rung expected(LocalDate due, LocalDate day) {
        if (!day.isBefore(workingDays.plus(due, 10))) {
            return Rung.RED;
        }
        if (!day.isBefore(workingDays.plus(due, 5))) {
            return Rung.YELLOW;
        }
        if (!day.isBefore(workingDays.plus(due, 1))) {
            return Rung.BLUE;
        }
        return workingDays.plus(day, 1).isBefore(due) ? Rung.NONE : Rung.REMINDED;
    }

    @Test
    void afterALongStopWhatWasMissedIsCaughtUp() {
        Item item = made.assigned(fixtures.unit());
        job.tick(item.dueOn().plusDays(60));
        assertThat(rungs(item)).containsExactly(ItemAction.BLUE, ItemAction.YELLOW, ItemAction.RED);
        ItemStep told = made.file(item.id()).history().getLast();
        assertThat(told.who()).isEmpty();
    }

    @Test
    void whatWaitsForItsVerificationOrForAUnitClimbsNothing() {
        Unit village = fixtures.unit();
        Item done = made.assigned(village);
        AsProgram.run(() -> work.submit(Seen.of(done), "好了", "没有拍"));
        Item back = made.assigned(village);
        AsProgram.run(() -> work.handBack(Seen.of(back), "不归我们"));
        job.tick(done.dueOn().plusDays(60));
        assertThat(rungs(done)).isEmpty();
        assertThat(rungs(back)).isEmpty();
    }

    @Test
    void moreTimeBeginsTheLadderAnew() {
        Item item = made.made(Items.to(fixtures.unit(), Term.URGENT, null));
        job.tick(item.dueOn());
        assertThat(made.now(item.id()).rung()).isEqualTo(Rung.REMINDED);
        AsProgram.run(() -> work.askExtension(made.seen(item.id()), 5, "等配件"));
        AsProgram.run(() -> items.grantExtension(made.seen(item.id()), 5, ""));
        Item longer = made.now(item.id());
        assertThat(longer.rung()).isEqualTo(Rung.NONE);
        job.tick(longer.dueOn());
        assertThat(rungs(item)).containsExactly(ItemAction.REMIND, ItemAction.REMIND);
    }

    /** Four instances of the program look at the same moment. */
    @Test
    void severalInstancesTellItOnce() throws Exception {
        Item item = made.assigned(fixtures.unit());
        Ladder ladder = dueDates.ladder(item.dueOn());
        var start = new CountDownLatch(1);
        List<Future<Boolean>> asked = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                asked.add(threads.submit(() -> {
                    start.await();
                    return AsProgram.call(() -> moves.climb(item.id(), ladder));
                }));
            }
            start.countDown();
        }
        int climbed = 0;
        for (Future<Boolean> answer : asked) {
            climbed += answer.get() ? 1 : 0;
        }
        assertThat(climbed).isEqualTo(1);
        assertThat(rungs(item)).containsExactly(ItemAction.REMIND);
    }

    @Test
    void aHolidayAnnouncedLaterMovesTheDeadlinesBeyondItAndSaysSo() {
        Unit village = fixtures.unit();
        Item counted = made.assigned(village);
        LocalDate due = counted.dueOn();
        Item named = made.made(Items.to(village, Term.BY_DATE, due));
        Item before = made.made(Items.to(village, Term.QUESTION, null));
        LocalDate next = workingDays.plus(due, 1);
        try {
            AsProgram.run(() -> holidays.put(new Holiday(due, false, "临时放假")));
            job.recount(due);
            job.recount(due);
            assertThat(made.now(counted.id()).dueOn()).isEqualTo(next);
            List<ItemStep> moved = made.file(counted.id()).history().stream()
                    .filter(step -> step.action() == ItemAction.MOVE_DUE)
                    .toList();
            assertThat(moved).singleElement().satisfies(step -> {
                assertThat(step.dueBefore()).isEqualTo(due);
                assertThat(step.dueAfter()).isEqualTo(next);
            });
            assertThat(made.now(named.id()).dueOn())
                    .as("somebody named the day")
                    .isEqualTo(due);
            assertThat(made.now(before.id()).dueOn()).isEqualTo(before.dueOn());
        } finally {
            AsProgram.run(() -> holidays.clear(due));
            job.recount(due);
        }
        assertThat(made.now(counted.id()).dueOn()).isEqualTo(due);
    }

    @Test
    void whatAHolidayTakesBackFromBeingOverdueBeginsItsLadderAnew() {
        var item = new ItemEntity();
        dueDates.begin(item, Term.COMPLAINT, null, Instant.now());
        LocalDate counted = item.dueOn;

        item.dueOn = counted.minusDays(1);
        item.rung = Rung.RED;
        assertThat(dueDates.recount(item, counted.plusDays(1))).isTrue();
        assertThat(item.dueOn).isEqualTo(counted);
        assertThat(item.rung).as("overdue by the new day too").isEqualTo(Rung.RED);

        item.dueOn = counted.minusDays(1);
        assertThat(dueDates.recount(item, counted)).isTrue();
        assertThat(item.rung).isEqualTo(Rung.NONE);
        assertThat(dueDates.recount(item, counted)).as("there already").isFalse();
    }

    @Test
    void aDeadlineInAYearThatIsNotAnnouncedSaysSo() {
        Item soon = made.assigned(fixtures.unit());
        assertThat(soon.provisional())
                .isEqualTo(!workingDays.announcedYears().contains(soon.dueOn().getYear()));
        assertThat(workingDays.announcedYears()).contains(2025, 2026).doesNotContain(2031);
    }

    private List<ItemAction> rungs(Item item) {
        return made.history(item.id()).stream()
                .filter(action -> List.of(ItemAction.REMIND, ItemAction.BLUE, ItemAction.YELLOW, ItemAction.RED)
                        .contains(action))
                .toList();
    }
}
