package org.jiangtai.bench.periodic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckerTest {

    private final Checker checker = new Checker(Small.instance());

    private static int[] route(int... customers) {
        return customers;
    }

    private List<String> violations(List<int[]> first, List<int[]> second) {
        return checker.violations(new Plan(List.of(first, second)));
    }

    @Test
    void aPlanThatKeepsEverythingIsRight() {
        Plan plan = new Plan(List.of(List.of(route(1, 3), route(5)), List.of(route(2, 4, 3))));

        assertThat(checker.violations(plan)).isEmpty();
        assertThat(checker.length(plan))
                .isCloseTo(20 + 20 + 5 + Math.hypot(3, 6) + Math.hypot(6, 2) + 10, within(1e-9));
    }

    @Test
    void aVehicleThatCarriesTooMuchIsFound() {
        assertThat(violations(List.of(route(1, 3, 2), route(5)), List.of(route(4, 3))))
                .containsExactly("day 0: a vehicle carries 11.0");
    }

    @Test
    void aRouteThatTakesTooLongIsFoundWithItsStops() {
        Instance instance = Small.instance();
        instance.limit()[0] = 20.5;

        assertThat(new Checker(instance)
                        .violations(new Plan(List.of(List.of(route(1, 3), route(5)), List.of(route(2, 4, 3))))))
                .containsExactly("day 0: a route takes 22.0", "day 0: a route takes 21.0");
    }

    @Test
    void tooManyVehiclesAreFound() {
        assertThat(violations(List.of(route(1), route(3), route(5)), List.of(route(2, 4, 3))))
                .containsExactly("day 0: too many vehicles");
    }

    @Test
    void aCustomerMissingOrOnOtherDaysOrTooOftenIsFound() {
        assertThat(violations(List.of(route(1, 3)), List.of(route(2, 4, 3))))
                .containsExactly("customer 5: not on days that it allows");
        assertThat(violations(List.of(route(1, 3)), List.of(route(2, 4, 3), route(5))))
                .containsExactly("customer 5: not on days that it allows");
        assertThat(violations(List.of(route(1, 3), route(5)), List.of(route(2, 4, 3), route(1))))
                .containsExactly("customer 1: not on days that it allows");
        assertThat(violations(List.of(route(1, 3), route(5)), List.of(route(2, 4, 3), route(6))))
                .containsExactly("customer 6: not on days that it allows");
    }

    @Test
    void aCustomerTwiceOnADayIsFound() {
        assertThat(violations(List.of(route(1, 3), route(5)), List.of(route(2, 4, 3), route(4))))
                .containsExactly("day 1: customer 4 twice");
    }

    @Test
    void aPlanForOtherDaysIsNone() {
        assertThat(checker.violations(new Plan(List.of(List.of())))).containsExactly("days: 1");
    }
}
