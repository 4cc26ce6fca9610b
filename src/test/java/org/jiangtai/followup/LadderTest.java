package org.jiangtai.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Monday 23 November 2026, with the usual settings: one day ahead; one, five and ten working days over. */
class LadderTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static final Ladder LADDER = new Ladder(
            MONDAY,
            LocalDate.of(2026, 11, 24),
            LocalDate.of(2026, 11, 22),
            LocalDate.of(2026, 11, 16),
            LocalDate.of(2026, 11, 9));

    @Test
    void eachDeadlineHasItsRung() {
        assertThat(LADDER.reached(MONDAY.plusDays(2))).isEqualTo(Rung.NONE);
        assertThat(LADDER.reached(MONDAY.plusDays(1))).isEqualTo(Rung.REMINDED);
        assertThat(LADDER.reached(MONDAY)).isEqualTo(Rung.REMINDED);
        assertThat(LADDER.reached(MONDAY.minusDays(1))).isEqualTo(Rung.BLUE);
        assertThat(LADDER.reached(LocalDate.of(2026, 11, 16))).isEqualTo(Rung.YELLOW);
        assertThat(LADDER.reached(LocalDate.of(2026, 11, 9))).isEqualTo(Rung.RED);
    }

    @Test
    void onASaturdayAfterAFridayNothingIsToldYet() {
        LocalDate saturday = LocalDate.of(2026, 11, 28);
        Ladder weekend = new Ladder(
                saturday, saturday.plusDays(2), saturday.minusDays(2), saturday.minusDays(8), saturday.minusDays(15));
        assertThat(weekend.climbed(saturday.minusDays(1), Rung.NONE)).isEmpty();
    }

    @Test
    void eachRungIsClimbedOnceAndAfterAStopAllThatWereMissedInOrder() {
        assertThat(LADDER.climbed(MONDAY, Rung.NONE)).containsExactly(Rung.REMINDED);
        assertThat(LADDER.climbed(MONDAY, Rung.REMINDED)).isEmpty();
        assertThat(LADDER.climbed(MONDAY.minusDays(1), Rung.REMINDED)).containsExactly(Rung.BLUE);
        assertThat(LADDER.climbed(MONDAY.minusDays(30), Rung.NONE))
                .as("a reminder would come too late")
                .containsExactly(Rung.BLUE, Rung.YELLOW, Rung.RED);
        assertThat(LADDER.climbed(MONDAY.minusDays(30), Rung.YELLOW)).containsExactly(Rung.RED);
        assertThat(LADDER.climbed(MONDAY.plusDays(9), Rung.RED)).isEmpty();
    }

    @Test
    void settingsInAnyOrderMakeALadder() {
        Ladder upside = new Ladder(MONDAY, MONDAY, MONDAY.minusDays(5), MONDAY.minusDays(1), MONDAY.minusDays(3));
        assertThat(upside.reached(MONDAY.minusDays(4))).isEqualTo(Rung.NONE);
        assertThat(upside.reached(MONDAY.minusDays(5))).isEqualTo(Rung.RED);
    }
}
