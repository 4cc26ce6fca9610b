package org.jiangtai.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangtai.planning.solver.SmallSeason.EVENING;
import static org.jiangtai.planning.solver.SmallSeason.MORNING;
import static org.jiangtai.planning.solver.SmallSeason.bits;
import static org.jiangtai.planning.solver.SmallSeason.firstBits;
import static org.jiangtai.planning.solver.SmallSeason.halfDay;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RotaExplanationTest {

    private static final List<@Nullable RotaSlot> LEFT_OUT = Arrays.asList((RotaSlot) null);

    @Test
    void oneMoreEveningOfALecturerWouldMakeRoom() {
        var nextMonth = new BitSet();
        nextMonth.set(halfDay(30, EVENING));
        RotaProblem problem = new SmallSeason(40)
                .place(nextMonth)
                .lecturer(new RotaLecturer(firstBits(6), firstBits(9), bits(halfDay(3, MORNING)), 9, 9))
                .session(0, 0)
                .problem();

        assertThat(new RotaExplanation(problem, LEFT_OUT).openings(0, 5))
                .anySatisfy(opening -> {
                    assertThat(opening.rules()).containsExactly(HardRule.AVAILABLE);
                    assertThat(opening.lecturer()).isZero();
                    assertThat(opening.slots()).containsExactly(new RotaSlot(0, halfDay(30, EVENING)));
                    assertThat(opening.cost()).isEqualTo(60);
                })
                .anySatisfy(opening -> {
                    assertThat(opening.rules()).containsExactly(HardRule.OPEN);
                    assertThat(opening.lecturer()).isEqualTo(RotaOpening.NOBODY);
                    assertThat(opening.slots()).containsExactly(new RotaSlot(0, halfDay(3, MORNING)));
                });
    }

    @Test
    void whereSeveralThingsAreMissingTheFewestAreNamed() {
        RotaProblem problem = new SmallSeason(7)
                .place(new BitSet())
                .lecturer(new RotaLecturer(bits(1), firstBits(9), bits(halfDay(3, EVENING)), 9, 9))
                .session(0, 0)
                .problem();

        assertThat(new RotaExplanation(problem, LEFT_OUT).openings(0, 5))
                .singleElement()
                .satisfies(opening -> {
                    assertThat(opening.rules()).isEqualTo(Set.of(HardRule.APPROVED, HardRule.OPEN));
                    assertThat(opening.slots()).containsExactly(new RotaSlot(0, halfDay(3, EVENING)));
                });
    }

    @Test
    void whatCouldBePlacedNeedsNoOpening() {
        RotaProblem problem =
                new SmallSeason(7).place().lecturer().session(0, 0).problem();

        assertThat(new RotaExplanation(problem, LEFT_OUT).openings(0, 5)).isEmpty();
    }

    @Test
    void eachHalfDayTellsItsCheapestLecturer() {
        RotaProblem problem = new SmallSeason(7)
                .place()
                .lecturer()
                .lecturer(new RotaLecturer(firstBits(6), firstBits(9), bits(4), 9, 9))
                .session(0, 0)
                .home(0, 0, 40)
                .home(1, 0, 10)
                .problem();
        var why = new RotaExplanation(problem, List.of(new RotaSlot(0, 2)));

        List<@Nullable RotaChoice> halfDays = why.byHalfDay(0);

        assertThat(halfDays).hasSize(21);
        assertThat(Objects.requireNonNull(halfDays.get(4)).slot().lecturer()).isEqualTo(1);
        assertThat(Objects.requireNonNull(halfDays.get(4)).difference())
                .isEqualTo(new RotaCost(-60, 0, 0, 15, 0, 0, 0, 0, 0, 0));
        assertThat(Objects.requireNonNull(halfDays.get(2)).difference()).isEqualTo(RotaCost.NONE);
        assertThat(why.byHalfDay(0, 1)).filteredOn(Objects::nonNull).hasSize(1);
    }

    @Test
    void onlySoManyChoicesAreKeptAndTheyAreTheCheapest() {
        RotaProblem problem = RandomSeasons.of(3);
        RotaPlan plan = new RotaSearch(problem).first();
        var why = new RotaExplanation(problem, plan.slots());

        List<RotaChoice> all = why.choices(0, Integer.MAX_VALUE);

        assertThat(why.choices(0, 3)).isEqualTo(all.subList(0, Math.min(3, all.size())));
        assertThat(all)
                .isSortedAccordingTo(
                        Comparator.comparingLong(choice -> choice.difference().total()));
        assertThat(why.choices(0, 0)).isEmpty();
    }
}
