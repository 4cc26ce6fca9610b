package org.jiangtai.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangtai.planning.solver.SmallSeason.AFTERNOON;
import static org.jiangtai.planning.solver.SmallSeason.EVENING;
import static org.jiangtai.planning.solver.SmallSeason.MORNING;
import static org.jiangtai.planning.solver.SmallSeason.bits;
import static org.jiangtai.planning.solver.SmallSeason.firstBits;
import static org.jiangtai.planning.solver.SmallSeason.halfDay;

import java.util.Arrays;
import java.util.BitSet;
import org.jiangtai.planning.solver.search.Budget;
import org.jiangtai.planning.solver.search.Watcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A rule each: what it costs, and that the search prefers what costs less. */
class SoftRulesTest {

    private static final RotaWeights NOTHING = new RotaWeights(0, 0, 0, 0, 0, 14, 0, 0, 0, 100_000);

    @Test
    void drivingIsTheDaysRoundTripFromHome() {
        SmallSeason season = new SmallSeason(7)
                .place(bits(0))
                .place(bits(1))
                .place(bits(2))
                .lecturer()
                .session(0, 0)
                .session(1, 0)
                .session(2, 0)
                .home(0, 0, 10)
                .home(0, 1, 25)
                .home(0, 2, 7)
                .minutes(0, 1, 11)
                .minutes(1, 2, 13);

        assertThat(cost(season.problem(), slot(0, 0), slot(0, 1), slot(0, 2)).driving())
                .isEqualTo(10 + 11 + 13 + 7);
        assertThat(cost(season.problem(), slot(0, 0), null, null).driving()).isEqualTo(20);
        assertThat(cost(season.minutes(0, 2, 40).problem(), slot(0, 0), null, slot(0, 2))
                        .driving())
                .isEqualTo(10 + 40 + 7);
    }

    @Test
    void whoLivesNearerGoes() {
        RotaProblem problem = new SmallSeason(7)
                .place()
                .lecturer()
                .lecturer()
                .session(0, 0)
                .home(0, 0, 50)
                .home(1, 0, 20)
                .problem();

        assertThat(search(problem).slots())
                .singleElement()
                .extracting(RotaSlot::lecturer)
                .isEqualTo(1);
    }

    @Test
    void loadsAreEven() {
        SmallSeason season = new SmallSeason(28).lecturer().lecturer();
        for (int place = 0; place < 4; place++) {
            season.place().session(place, 0).home(0, place, 30).home(1, place, 33);
        }
        RotaProblem problem = season.problem();

        assertThat(cost(problem, slot(0, 2), slot(0, 23), slot(0, 44), slot(1, 2))
                        .fairness())
                .as("three and one, where two and two would be even")
                .isEqualTo(10 * (9 + 1 - 4 - 4));
        assertThat(search(problem).slots().stream().filter(slot -> slot != null && slot.lecturer() == 0))
                .hasSize(2);
    }

    @Test
    void whoSpeaksTheDialectGoes() {
        RotaProblem problem = new SmallSeason(7)
                .place()
                .lecturer(lecturerSpeaking(bits()))
                .lecturer(lecturerSpeaking(bits(0)))
                .session(0, 0)
                .home(0, 0, 30)
                .home(1, 0, 44)
                .problem();

        assertThat(cost(problem, slot(0, 2)).dialect()).isEqualTo(30);
        assertThat(cost(problem, slot(1, 2)).dialect()).isZero();
        assertThat(search(problem).slots())
                .singleElement()
                .extracting(RotaSlot::lecturer)
                .isEqualTo(1);
    }

    private static RotaLecturer lecturerSpeaking(BitSet places) {
        return new RotaLecturer(firstBits(6), places, firstBits(21), RotaLecturer.NO_LIMIT, RotaLecturer.NO_LIMIT);
    }

    @Test
    void lecturesAreInTheEveningOrOnADayOfRest() {
        RotaProblem problem =
                new SmallSeason(7).place().lecturer().session(0, 0).problem();

        assertThat(cost(problem, slot(0, halfDay(4, AFTERNOON))).workingHours()).isEqualTo(15);
        assertThat(cost(problem, slot(0, halfDay(4, EVENING))).workingHours()).isZero();
        assertThat(cost(problem, slot(0, halfDay(5, MORNING))).workingHours()).isZero();
        assertThat(search(problem).cost().workingHours()).isZero();
    }

    @Test
    void lecturesOfAPlaceAreTwoWeeksApart() {
        RotaProblem problem = new SmallSeason(28)
                .place()
                .lecturer()
                .session(0, 0)
                .session(0, 1)
                .problem();

        assertThat(cost(problem, slot(0, halfDay(2, EVENING)), slot(0, halfDay(5, EVENING)))
                        .spread())
                .isEqualTo(2 * (14 - 3));
        assertThat(cost(problem, slot(0, halfDay(2, EVENING)), slot(0, halfDay(16, EVENING)))
                        .spread())
                .isZero();
        assertThat(search(problem).cost().spread()).isZero();
    }

    @Test
    void themesComeInTheirOrder() {
        RotaProblem problem = new SmallSeason(70)
                .place()
                .lecturer()
                .session(0, 2)
                .session(0, 0)
                .session(0, 1)
                .problem();

        assertThat(cost(problem, slot(0, 2), slot(0, 62), slot(0, 122)).order())
                .as("the third before the first and the second")
                .isEqualTo(2 * 4);
        assertThat(search(problem).cost().order()).isZero();
    }

    @Test
    void neighboursComeOnOneTrip() {
        RotaWeights onlyTrips = new RotaWeights(0, 0, 0, 0, 0, 14, 0, 25, 0, 100_000);
        RotaProblem problem = new SmallSeason(7)
                .place()
                .place()
                .lecturer()
                .session(0, 0)
                .session(1, 0)
                .weights(onlyTrips)
                .problem();

        assertThat(cost(problem, slot(0, 0), slot(0, 3)).trips()).isEqualTo(50);
        assertThat(cost(problem, slot(0, 0), slot(0, 2)).trips()).isEqualTo(25);
        assertThat(search(problem).cost().trips()).isEqualTo(25);
    }

    @Test
    void aPlaceIsVisitedWhenItAskedForIt() {
        var wished = new RotaSession(0, 0, bits(halfDay(3, MORNING)), null, false, 0);
        RotaProblem problem =
                new SmallSeason(14).place().lecturer().session(wished).problem();

        assertThat(cost(problem, slot(0, halfDay(5, MORNING))).wishes()).isEqualTo(60);
        assertThat(search(problem).slots()).containsExactly(slot(0, halfDay(3, MORNING)));
    }

    @Test
    void aChangeCostsWhatItIsSaidToAndHalfForOneOfTwo() {
        var before = slot(0, 2);
        RotaProblem problem = new SmallSeason(14)
                .place()
                .lecturer()
                .lecturer()
                .session(new RotaSession(0, 0, null, before, false, 70))
                .weights(NOTHING)
                .problem();

        assertThat(cost(problem, before).changes()).isZero();
        assertThat(cost(problem, slot(1, 2)).changes()).isEqualTo(35);
        assertThat(cost(problem, slot(0, 5)).changes()).isEqualTo(35);
        assertThat(cost(problem, slot(1, 5)).changes()).isEqualTo(70);
        assertThat(cost(problem, (RotaSlot) null).changes()).isEqualTo(70);
        assertThat(search(problem).slots()).containsExactly(before);
    }

    @Test
    void beingLeftOutIsWorseThanAnythingElse() {
        RotaProblem problem = new SmallSeason(1)
                .place()
                .lecturer()
                .session(0, 0)
                .home(0, 0, 170)
                .problem();

        assertThat(cost(problem, (RotaSlot) null).leftOut()).isEqualTo(100_000);
        assertThat(search(problem).leftOut()).isZero();
    }

    private static RotaSlot slot(int lecturer, int halfDay) {
        return new RotaSlot(lecturer, halfDay);
    }

    private static RotaCost cost(RotaProblem problem, @Nullable RotaSlot... slots) {
        return RotaRecount.of(problem, Arrays.asList(slots));
    }

    private static RotaPlan search(RotaProblem problem) {
        return new RotaSearch(problem).search(1, Budget.ofSteps(50_000), 1, Watcher.PATIENT);
    }
}
