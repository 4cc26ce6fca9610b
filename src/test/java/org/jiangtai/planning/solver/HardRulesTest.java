package org.jiangtai.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangtai.planning.solver.SmallSeason.EVENING;
import static org.jiangtai.planning.solver.SmallSeason.MORNING;
import static org.jiangtai.planning.solver.SmallSeason.bits;
import static org.jiangtai.planning.solver.SmallSeason.firstBits;
import static org.jiangtai.planning.solver.SmallSeason.halfDay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jiangtai.planning.solver.search.Budget;
import org.jiangtai.planning.solver.search.Watcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A rule each: the search leaves out rather than break it, and the explanation names it. */
class HardRulesTest {

    private static final int NO_LIMIT = RotaLecturer.NO_LIMIT;

    @Test
    void nobodySpeaksOnAThemeThatTheyAreNotApprovedFor() {
        RotaProblem problem = new SmallSeason(7)
                .place()
                .lecturer(new RotaLecturer(bits(0, 2), firstBits(1), firstBits(21), NO_LIMIT, NO_LIMIT))
                .session(0, 1)
                .session(0, 2)
                .problem();

        assertThat(planned(problem)).containsExactly(false, true);
        assertThat(broken(problem, 0, new RotaSlot(0, 2))).containsExactly(HardRule.APPROVED);
    }

    @Test
    void nobodyComesWhenTheyCannot() {
        RotaProblem problem = new SmallSeason(7)
                .place()
                .lecturer(new RotaLecturer(firstBits(6), firstBits(1), bits(halfDay(3, EVENING)), NO_LIMIT, NO_LIMIT))
                .session(0, 0)
                .session(0, 1)
                .problem();

        assertThat(search(problem).slots()).containsOnlyOnce(new RotaSlot(0, halfDay(3, EVENING)));
        assertThat(planned(problem)).containsExactlyInAnyOrder(true, false);
        assertThat(broken(problem, 0, new RotaSlot(0, halfDay(3, MORNING)))).containsExactly(HardRule.AVAILABLE);
    }

    @Test
    void nobodyComesToAClosedHall() {
        RotaProblem problem = new SmallSeason(7)
                .place(bits(halfDay(5, MORNING)))
                .lecturer()
                .session(0, 0)
                .session(0, 1)
                .problem();

        assertThat(search(problem).slots()).containsOnlyOnce(new RotaSlot(0, halfDay(5, MORNING)));
        assertThat(search(problem).leftOut()).isEqualTo(1);
        assertThat(broken(problem, 0, new RotaSlot(0, halfDay(5, EVENING)))).containsExactly(HardRule.OPEN);
    }

    @Test
    void aSessionWithAHallOfItsOwnIsHeldWhenThatIsOpen() {
        RotaProblem problem = new SmallSeason(7)
                .place(bits(halfDay(3, MORNING)))
                .lecturer()
                .session(new RotaSession(0, 0, null, null, false, 0, bits(halfDay(5, EVENING))))
                .session(0, 1)
                .problem();

        assertThat(search(problem).slots())
                .containsExactly(new RotaSlot(0, halfDay(5, EVENING)), new RotaSlot(0, halfDay(3, MORNING)));
        assertThat(broken(problem, 0, new RotaSlot(0, halfDay(3, MORNING)))).contains(HardRule.OPEN);
    }

    @Test
    void nobodyIsSentTooFarFromHome() {
        SmallSeason season =
                new SmallSeason(7).place().place().lecturer().session(0, 0).session(1, 0);
        RotaProblem problem = season.home(0, 0, 60).home(0, 1, 61).homeLimit(60).problem();

        assertThat(planned(problem)).containsExactly(true, false);
        assertThat(broken(problem, 1, new RotaSlot(0, 2))).containsExactly(HardRule.HOME);
    }

    @Test
    void nobodyIsAtTwoPlacesAtOnce() {
        RotaProblem problem = new SmallSeason(7)
                .place(bits(0))
                .place(bits(0))
                .lecturer()
                .session(0, 0)
                .session(1, 0)
                .problem();

        assertThat(search(problem).leftOut()).isEqualTo(1);
        assertThat(new RotaExplanation(problem, Arrays.asList(new RotaSlot(0, 0), null)).broken(1, new RotaSlot(0, 0)))
                .containsExactly(HardRule.LECTURER_FREE);
    }

    @Test
    void aHallHoldsOneLectureAtATime() {
        RotaProblem shared = new SmallSeason(1)
                .placeInHall(0)
                .placeInHall(0)
                .lecturer()
                .lecturer()
                .session(0, 0)
                .session(1, 0)
                .problem();
        List<@Nullable RotaSlot> one = Arrays.asList(new RotaSlot(0, 1), null);

        assertThat(new RotaExplanation(shared, one).broken(1, new RotaSlot(1, 1)))
                .containsExactly(HardRule.HALL_FREE);
        assertThat(search(shared).slots()).extracting(RotaSlot::halfDay).doesNotHaveDuplicates();
    }

    @Test
    void aPlaceHasOneLectureADay() {
        RotaProblem problem = new SmallSeason(1)
                .place()
                .lecturer()
                .lecturer()
                .session(0, 0)
                .session(0, 1)
                .problem();

        assertThat(search(problem).leftOut()).isEqualTo(1);
        assertThat(new RotaExplanation(problem, Arrays.asList(new RotaSlot(0, 0), null)).broken(1, new RotaSlot(1, 2)))
                .containsExactly(HardRule.ONE_A_DAY);
    }

    @Test
    void nobodySpeaksMoreOftenInAWeekThanAgreed() {
        SmallSeason season =
                new SmallSeason(8).lecturer(new RotaLecturer(firstBits(6), firstBits(9), firstBits(24), 2, NO_LIMIT));
        for (int place = 0; place < 5; place++) {
            season.place().session(place, 0);
        }
        RotaProblem problem = season.problem();

        RotaPlan plan = search(problem);

        assertThat(plan.leftOut()).isEqualTo(1);
        assertThat(plan.slots().stream().filter(slot -> slot != null && slot.halfDay() < halfDay(7, MORNING)))
                .hasSize(2);
        assertThat(broken(problem, plan.slots(), HardRule.WEEK)).isNotEmpty();
    }

    @Test
    void nobodySpeaksMoreOftenInAMonthThanAgreed() {
        SmallSeason season = new SmallSeason(6)
                .from(LocalDate.of(2027, 1, 29))
                .lecturer(new RotaLecturer(firstBits(6), firstBits(9), firstBits(18), NO_LIMIT, 2));
        for (int place = 0; place < 5; place++) {
            season.place().session(place, 0);
        }
        RotaProblem problem = season.problem();

        RotaPlan plan = search(problem);

        assertThat(plan.leftOut()).isEqualTo(1);
        assertThat(plan.slots().stream().filter(slot -> slot != null && slot.halfDay() < halfDay(3, MORNING)))
                .as("three days of January")
                .hasSize(2);
        assertThat(broken(problem, plan.slots(), HardRule.MONTH)).isNotEmpty();
    }

    @Test
    void nobodyHasTooLittleTimeForTheWayBetweenTwoLectures() {
        RotaProblem problem = new SmallSeason(1)
                .place(bits(halfDay(0, MORNING)))
                .place(bits(1))
                .lecturer()
                .session(0, 0)
                .session(1, 0)
                .minutes(0, 1, 211)
                .problem();
        RotaProblem nearer = new SmallSeason(1)
                .place(bits(halfDay(0, MORNING)))
                .place(bits(1))
                .lecturer()
                .session(0, 0)
                .session(1, 0)
                .minutes(0, 1, 210)
                .problem();

        assertThat(search(problem).leftOut()).isEqualTo(1);
        assertThat(search(nearer).leftOut()).isZero();
        assertThat(new RotaExplanation(problem, Arrays.asList(new RotaSlot(0, 0), null)).broken(1, new RotaSlot(0, 1)))
                .containsExactly(HardRule.JOURNEY);
    }

    @Test
    void whatIsPinnedStaysEvenWhereItIsExpensiveOrWrong() {
        var there = new RotaSlot(0, halfDay(0, MORNING));
        RotaProblem problem = new SmallSeason(14)
                .place(bits(halfDay(9, EVENING)))
                .lecturer()
                .session(new RotaSession(0, 0, null, there, true, 0))
                .problem();

        assertThat(search(problem).slots()).containsExactly(there);
        assertThat(broken(problem, 0, new RotaSlot(0, halfDay(9, EVENING)))).containsExactly(HardRule.PINNED);
    }

    @Test
    void anAppointmentThatIsNoLectureTakesItsTimeAndCountsInTheLimits() {
        var there = new RotaSlot(0, 0);
        RotaProblem problem = new SmallSeason(7)
                .place(bits(0, 5))
                .place()
                .lecturer(new RotaLecturer(firstBits(6), firstBits(9), firstBits(21), 2, NO_LIMIT))
                .session(new RotaSession(1, RotaSession.OTHER, null, there, true, 0))
                .session(0, 0)
                .session(1, 1)
                .problem();

        RotaPlan plan = search(problem);

        assertThat(plan.slots().getFirst()).isEqualTo(there);
        assertThat(plan.leftOut())
                .as("two a week, one of them is the appointment")
                .isEqualTo(1);
        assertThat(plan.slots()).containsOnlyOnce(there);
    }

    private static RotaPlan search(RotaProblem problem) {
        return new RotaSearch(problem).search(1, Budget.ofSteps(20_000), 1, Watcher.PATIENT);
    }

    private static List<Boolean> planned(RotaProblem problem) {
        return search(problem).slots().stream().map(slot -> slot != null).toList();
    }

    private static Set<HardRule> broken(RotaProblem problem, int session, RotaSlot slot) {
        List<@Nullable RotaSlot> nothing =
                Arrays.asList(new RotaSlot[problem.sessions().size()]);
        return new RotaExplanation(problem, nothing).broken(session, slot);
    }

    /** Openings for what is left out that ask for nothing but one rule to be lifted. */
    private static List<RotaOpening> broken(RotaProblem problem, List<@Nullable RotaSlot> slots, HardRule rule) {
        int out = slots.indexOf(null);
        return new RotaExplanation(problem, slots)
                .openings(out, 10).stream()
                        .filter(opening -> opening.rules().equals(Set.of(rule)))
                        .toList();
    }
}
