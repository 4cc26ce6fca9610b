package org.jiangtai.planning.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.order.OrderState;
import org.jiangtai.order.OrderToPlan;
import org.jiangtai.order.PreferredTime;
import org.jiangtai.place.Venue;
import org.jiangtai.planning.solver.RotaSession;
import org.jiangtai.planning.solver.RotaSlot;
import org.jiangtai.speaker.DayPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an order asks for counts when a season is planned. */
class RotaWishTest extends SmallRota {

    @BeforeEach
    void somebodySpeaks() {
        lecturers.add(lecturer(7, Set.of(), List.of(), null));
        lecturers.add(lecturer(8, Set.of(), List.of(), null));
    }

    @Test
    void anOrderIsHeldInTheHallThatItNames() {
        orders.add(order(30, 12L, 40, 90, Set.of()));
        RotaModel model = model();

        assertThat(parts(model)).as("the other hall is open in the evening too").containsExactly(0, 1);
        assertThat(model.placed(0, new RotaSlot(0, half(MONDAY, 0)), 0).venueId())
                .isEqualTo(12);
        orders.set(0, order(30, 11L, 40, 90, Set.of()));
        assertThat(parts(model())).containsExactly(0, 1, 2);
        assertThat(model().placed(0, new RotaSlot(0, half(MONDAY, 0)), 0).venueId())
                .isEqualTo(11);
    }

    @Test
    void theHallThatItNamesMayBeAnothersUnits() {
        halls.add(hall(13, 2, 30, 8, 17));
        orders.add(order(30, 13L, 40, 90, Set.of()));
        assertThat(model().placed(0, new RotaSlot(0, half(MONDAY, 0)), 0).venueId())
                .isEqualTo(13);
    }

    @Test
    void anOrderThatNamesNoHallGetsOneThatIsLargeEnoughForItsPeople() {
        orders.add(order(30, null, 80, 90, Set.of()));
        RotaModel large = model();
        assertThat(large.placed(0, new RotaSlot(0, half(MONDAY, 0)), 0).venueId())
                .isEqualTo(11);

        halls.clear();
        halls.add(hall(11, 1, 20, 8, 21));
        assertThat(parts(model())).as("too small").isEmpty();
        assertThat(RotaChecks.of(model()))
                .filteredOn(lack -> lack.messageKey().equals("rota.lack.orders"))
                .singleElement()
                .satisfies(lack -> assertThat(lack.names()).containsExactly("D30"));
        orders.set(0, order(30, null, 15, 90, Set.of()));
        assertThat(parts(model())).as("fewer than the setup expects elsewhere").containsExactly(0, 1, 2);
    }

    @Test
    void aLongLectureNeedsAHallThatIsOpenLongEnoughAndLeavesTheNextHalfDayAlone() {
        orders.add(order(30, 12L, 40, 150, Set.of()));
        assertThat(parts(model())).as("until five in the afternoon").containsExactly(0, 1);
        orders.set(0, order(30, 12L, 40, 160, Set.of()));
        assertThat(parts(model())).containsExactly(0);
        orders.set(0, order(30, 11L, 40, 340, Set.of()));
        assertThat(parts(model())).as("until after lunch").isEmpty();
    }

    @Test
    void itBeginsAtTheHourThatIsWished() {
        var wished = PreferredTime.at(MONDAY, LocalTime.of(15, 15));
        orders.add(order(30, 11L, 40, 90, Set.of(), wished));
        RotaWish wish = new RotaWish(orders.getFirst(), facts());

        assertThat(wish.start(MONDAY, 1)).isEqualTo(LocalTime.of(15, 15));
        assertThat(wish.start(MONDAY.plusDays(1), 1)).isEqualTo(LocalTime.of(14, 30));
        assertThat(wish.start(MONDAY, 0)).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void whoSaidNoToAnOrderIsNotProposedForItAgain() {
        orders.add(order(30, 11L, 40, 90, Set.of(7L)));
        lectures = 2;
        RotaModel model = model();

        int ordered = model.problem().sessions().getFirst().theme();
        int usual = model.problem().sessions().get(1).theme();
        assertThat(model.problem().lecturers().getFirst().themes().get(ordered)).isFalse();
        assertThat(model.problem().lecturers().getFirst().themes().get(usual)).isTrue();
        assertThat(model.problem().lecturers().get(1).themes().get(ordered)).isTrue();
    }

    @Test
    void evenWhereMoreIsAskedForThanCanBeToldApartMostAreMetExactly() {
        for (int i = 0; i < 100; i++) {
            orders.add(order(100 + i, 11L, 40, 90, Set.of(1_000L + i)));
        }
        lectures = 101;
        RotaModel model = model();

        assertThat(model.contents()).hasSize(64);
        assertThat(model.problem().sessions().stream().map(RotaSession::theme).distinct())
                .hasSize(64);
    }

    @Test
    void whatALecturerWasAskedForTakesItsTimeItsHallAndItsPlaceInTheTour() {
        dispatched.add(dispatched(new OrderToPlan.Asked(7, instant(MONDAY, 9), instant(MONDAY, 11))));
        lectures = 2;
        RotaModel model = model();

        assertThat(model.rows()).as("one of the two is given").hasSize(1);
        assertThat(model.problem().lecturers().getFirst().free().get(half(MONDAY, 0)))
                .isFalse();
        assertThat(model.problem().lecturers().getFirst().free().get(half(MONDAY, 1)))
                .isTrue();
        assertThat(model.problem().sessions().getLast().before()).isEqualTo(new RotaSlot(0, half(MONDAY, 0)));
        assertThat(open(model, MONDAY)).as("the people are there already").isEmpty();
        assertThat(model.ground().hall(1, half(MONDAY, 0), null)).map(Venue::id).contains(12L);
    }

    @Test
    void whatAnybodyMayClaimTakesItsPlaceInTheTourAndNobodysTime() {
        dispatched.add(dispatched(null));
        lectures = 2;
        RotaModel model = model();

        assertThat(model.rows()).hasSize(1);
        assertThat(model.problem().sessions()).hasSize(1);
        assertThat(open(model, MONDAY)).hasSize(3);
    }

    private static OrderToPlan dispatched(OrderToPlan.Asked asked) {
        return new OrderToPlan(
                40,
                "D40",
                1,
                21,
                11L,
                SpokenLanguage.MANDARIN,
                40,
                90,
                List.of(PreferredTime.in(MONDAY, DayPart.MORNING)),
                Set.of(),
                OrderState.DISPATCHED,
                asked,
                null);
    }

    /** When the order could be on the first Monday. */
    private static List<Integer> parts(RotaModel model) {
        var open = model.problem().sessions().getFirst().open();
        return IntStream.range(0, 3)
                .filter(part -> open.get(half(MONDAY, part)))
                .boxed()
                .toList();
    }
}
