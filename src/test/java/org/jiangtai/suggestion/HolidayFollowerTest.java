package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.setting.Holiday;
import org.jiangtai.setting.HolidayService;
import org.jiangtai.setting.WorkingDays;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Today;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.core.context.SecurityContextHolder;

/** The day by which somebody has to look at a suggestion: where holidays move it, and how it burns. */
@DatabaseTest
class HolidayFollowerTest {

    @Autowired
    Fixtures fixtures;

    Handed handed;

    @Autowired
    void begin(AutowireCapableBeanFactory beans) {
        handed = beans.createBean(Handed.class);
    }

    @Autowired
    HolidayFollower follower;

    @Autowired
    HolidayService holidays;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    HandlingService handling;

    @Autowired
    InboxService inbox;

    private Unit village;

    @BeforeEach
    void unit() {
        village = fixtures.unit();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aHolidayAnnouncedLaterMovesWhatNoUnitHasAndSaysSo() {
        Suggestion waiting = handed.sent(village, "路灯不亮");
        Suggestion taken = handed.sent(village, "井盖响");
        Suggestion withUnit = handed.sent(village, "河道脏");
        AsProgram.run(() -> {
            handling.accept(taken.id());
            handling.assign(withUnit.id(), Handed.to(fixtures.unit()));
        });
        LocalDate ledgers = handed.row(withUnit).dueOn;
        LocalDate due = workingDays.plus(Today.date(), 3);
        LocalDate next = workingDays.plus(due, 1);
        try {
            AsProgram.run(() -> holidays.put(new Holiday(due, false, "临时放假")));
            follower.recount(due);
            follower.recount(due);
            for (Suggestion one : List.of(waiting, taken)) {
                assertThat(handed.row(one).dueOn).isEqualTo(next);
                assertThat(moved(one)).extracting(Step::note).containsExactly(due + " → " + next);
            }
            assertThat(moved(withUnit)).as("the ledger counts that one").isEmpty();
        } finally {
            AsProgram.run(() -> holidays.clear(due));
            follower.recount(due);
        }
        assertThat(handed.row(waiting).dueOn).isEqualTo(due);
        assertThat(ledgers).isAfter(due);
    }

    @Test
    void whatWasNotLookedAtInTimeBurnsInTheInboxFirst() {
        Suggestion fresh = handed.sent(village, "刚来的");
        Suggestion left = handed.sent(village, "没人看的");
        handed.longAgo(left);
        fixtures.signIn(Role.ORGANISER, village.id());

        assertThat(inbox.count(InboxQuery.of(InboxPart.LATE))).isEqualTo(1);
        List<InboxRow> waiting = inbox.waiting(5).first();
        assertThat(waiting).extracting(InboxRow::id).containsExactly(left.id(), fresh.id());
        assertThat(waiting).extracting(InboxRow::late).containsExactly(true, false);
    }

    private List<Step> moved(Suggestion one) {
        return AsProgram.call(() -> inbox.require(one.id())).steps().stream()
                .filter(step -> step.kind() == StepKind.DUE_MOVED)
                .toList();
    }
}
