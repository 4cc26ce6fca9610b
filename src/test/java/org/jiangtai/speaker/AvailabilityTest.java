package org.jiangtai.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    /** A Monday. */
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private static final Availability NO_AFTERNOONS =
            new Availability(Set.of(new WeeklyPart(DayOfWeek.MONDAY, DayPart.AFTERNOON)), List.of());

    @Test
    void whatEndsAtNoonLeavesTheAfternoonAlone() {
        assertThat(NO_AFTERNOONS.hindrance(at(10, 0), at(12, 0))).isEmpty();
        assertThat(NO_AFTERNOONS.hindrance(at(10, 0), at(12, 1)))
                .hasValueSatisfying(found -> assertThat(found.part()).isEqualTo(DayPart.AFTERNOON));
    }

    @Test
    void whatBeginsAtSixIsEvening() {
        assertThat(NO_AFTERNOONS.hindrance(at(18, 0), at(19, 0))).isEmpty();
        assertThat(NO_AFTERNOONS.hindrance(at(17, 59), at(19, 0))).isPresent();
    }

    @Test
    void thePatternHoldsOnItsWeekdayAlone() {
        assertThat(NO_AFTERNOONS.hindrance(at(14, 0).plusDays(1), at(15, 0).plusDays(1)))
                .isEmpty();
        assertThat(NO_AFTERNOONS.hindrance(at(14, 0).plusDays(7), at(15, 0).plusDays(7)))
                .isPresent();
    }

    @Test
    void anExceptionGoesBeforeThePatternAndNoBeforeYes() {
        var can = new DaysOff(DAY, DAY, DayPart.AFTERNOON, true, "", false);
        var cannot = new DaysOff(DAY, DAY, DayPart.WHOLE_DAY, false, "", false);
        assertThat(new Availability(NO_AFTERNOONS.never(), List.of(can)).hindrance(at(14, 0), at(15, 0)))
                .isEmpty();
        assertThat(new Availability(NO_AFTERNOONS.never(), List.of(can, cannot)).hindrance(at(14, 0), at(15, 0)))
                .hasValueSatisfying(found -> assertThat(found.exception()).contains(cannot));
    }

    @Test
    void whatLastsOverNightIsLookedAtOnBothDays() {
        var morning = new DaysOff(DAY.plusDays(1), DAY.plusDays(1), DayPart.MORNING, false, "", false);
        assertThat(new Availability(Set.of(), List.of(morning)).hindrance(at(22, 0), at(6, 0).plusDays(1)))
                .hasValueSatisfying(found -> assertThat(found.day()).isEqualTo(DAY.plusDays(1)));
        assertThat(new Availability(Set.of(), List.of(morning))
                        .hindrance(at(22, 0), DAY.plusDays(1).atStartOfDay()))
                .isEmpty();
    }

    private static LocalDateTime at(int hour, int minute) {
        return DAY.atTime(hour, minute);
    }
}
