package org.jiangtai.planning.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.order.OrderState;
import org.jiangtai.order.OrderToPlan;
import org.jiangtai.order.PreferredTime;
import org.jiangtai.place.Venue;
import org.jiangtai.planning.solver.RotaLecturer;
import org.jiangtai.planning.solver.RotaSession;
import org.jiangtai.planning.solver.RotaSlot;
import org.jiangtai.speaker.Availability;
import org.jiangtai.speaker.DayPart;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.speaker.LecturerTerms;
import org.jiangtai.speaker.WeeklyPart;
import org.junit.jupiter.api.Test;

/** What stands around a season becomes numbers, and numbers become what people read. */
class RotaModelTest extends SmallRota {

    @Test
    void aPlaceIsOpenWhereAHallIsOpenAndLargeEnough() {
        RotaModel model = model();
        assertThat(open(model, MONDAY)).containsExactly(0, 1, 2);
        assertThat(open(model, FIRST)).as("before the season").isEmpty();
        assertThat(model.ground().hall(1, half(MONDAY, 0), null))
                .map(Venue::id)
                .as("the smallest")
                .contains(12L);
        assertThat(model.ground().hall(1, half(MONDAY, 2), null)).map(Venue::id).contains(11L);
        assertThat(model.ground().hall(1, half(MONDAY, 0), 11L)).map(Venue::id).contains(11L);

        halls.clear();
        halls.add(hall(11, 1, 20, 8, 21));
        assertThat(open(model(), MONDAY)).as("too small").isEmpty();
    }

    @Test
    void nothingIsPlannedForThePastNorForHolidaysThatAreLeftOut() {
        today = MONDAY;
        holidays = Set.of(MONDAY.plusDays(2));
        RotaModel model = model();
        assertThat(open(model, MONDAY)).isEmpty();
        assertThat(open(model, MONDAY.plusDays(1))).hasSize(3);
        assertThat(open(model, MONDAY.plusDays(2))).isEmpty();
    }

    @Test
    void nothingNewIsPlannedForADayThatCannotBeApprovedInTimeAndWhatStandsThereStays() {
        lecturers.add(lecturer(7, Set.of(), List.of(), null));
        firstDay = MONDAY.plusDays(3);
        lectures = 2;
        List<RotaRow> rows = new ArrayList<>(RotaDemand.of(facts()));
        var there = new RotaStand(7, MONDAY.plusDays(1), DayPart.MORNING);
        rows.set(1, new RotaRow(1, 1, 1, 21L, 12L, there, there, 21L, 12L, 100, false, false, null, 5L, 0));
        List<RotaSession> sessions = new RotaModel(facts(), rows).problem().sessions();

        assertThat(sessions.getFirst().open().nextSetBit(0)).isEqualTo(half(MONDAY.plusDays(3), 0));
        assertThat(sessions.get(1).open().stream().limit(4))
                .containsExactly(
                        half(MONDAY.plusDays(1), 0),
                        half(MONDAY.plusDays(1), 1),
                        half(MONDAY.plusDays(1), 2),
                        half(MONDAY.plusDays(3), 0));
        assertThat(RotaChecks.of(model()))
                .filteredOn(lack -> lack.messageKey().equals("rota.lack.approval"))
                .singleElement()
                .satisfies(lack -> assertThat(lack.day()).isEqualTo(firstDay));
        firstDay = FIRST;
        assertThat(model().problem().sessions().getFirst().open())
                .as("as its place is")
                .isNull();
    }

    @Test
    void whatIsOnTakesTheDayOfItsPlaceAndTheTimeOfItsLecturer() {
        lecturers.add(lecturer(7, Set.of(), List.of(), null));
        events.add(event(5, 2L, 7L, MONDAY.plusDays(1), 10, 15));
        events.add(event(6, 1L, null, MONDAY.plusDays(3), 9, 10));
        RotaModel model = model();

        assertThat(open(model, MONDAY.plusDays(3))).isEmpty();
        RotaLecturer one = model.problem().lecturers().getFirst();
        assertThat(one.free().get(half(MONDAY.plusDays(1), 0))).isFalse();
        assertThat(one.free().get(half(MONDAY.plusDays(1), 1))).isFalse();
        assertThat(one.free().get(half(MONDAY.plusDays(1), 2))).isTrue();
        assertThat(model.problem().sessions())
                .filteredOn(session -> session.theme() == RotaSession.OTHER)
                .singleElement()
                .satisfies(session -> {
                    assertThat(session.before()).isEqualTo(new RotaSlot(0, half(MONDAY.plusDays(1), 0)));
                    assertThat(session.place()).as("not one of the tour").isEqualTo(1);
                });
    }

    @Test
    void lecturersComeWhenTheySayAndGiveWhatTheyMay() {
        lecturers.add(lecturer(
                7,
                Set.of(new WeeklyPart(DayOfWeek.MONDAY, DayPart.MORNING)),
                List.of(new DaysOff(MONDAY.plusDays(1), MONDAY.plusDays(1), "出差")),
                2));
        lecturers.add(new LecturerTerms(
                8,
                "李四",
                1,
                LecturerState.PAUSED,
                Set.of(1L),
                Set.of(),
                Set.of(SpokenLanguage.DANYANG),
                new Availability(Set.of(), List.of()),
                null,
                null));
        RotaModel model = model();

        RotaLecturer one = model.problem().lecturers().getFirst();
        assertThat(one.free().get(half(MONDAY, 0))).isFalse();
        assertThat(one.free().get(half(MONDAY, 1))).isTrue();
        assertThat(one.free().get(half(MONDAY.plusDays(1), 1))).isFalse();
        assertThat(one.mostPerWeek()).isEqualTo(2);
        assertThat(one.mostPerMonth()).isEqualTo(RotaLecturer.NO_LIMIT);
        assertThat(one.themes().get(0)).isTrue();
        assertThat(one.speaks().isEmpty()).isTrue();
        RotaLecturer other = model.problem().lecturers().get(1);
        assertThat(other.free().isEmpty()).as("not engaged").isTrue();
        assertThat(other.speaks().get(0)).as("the dialect of the zone").isTrue();
    }

    @Test
    void anOrderIsASessionWithItsWishesAndItsOwnTopicAndLanguage() {
        lecturers.add(lecturer(7, Set.of(), List.of(), null));
        orders.add(new OrderToPlan(
                30,
                "D1",
                1,
                21,
                11L,
                SpokenLanguage.DANYANG,
                40,
                90,
                List.of(
                        PreferredTime.in(MONDAY.plusDays(4), DayPart.WHOLE_DAY),
                        PreferredTime.at(MONDAY.plusDays(5), LocalTime.of(19, 30))),
                Set.of(),
                OrderState.APPROVED,
                null,
                null));
        lectures = 2;
        List<RotaRow> rows = RotaDemand.of(facts());
        RotaModel model = new RotaModel(facts(), rows);

        assertThat(rows).as("the order is one of the two").hasSize(2);
        RotaSession session = model.problem().sessions().getFirst();
        assertThat(session.wished()).isNotNull();
        assertThat(session.wished().stream())
                .containsExactly(half(MONDAY.plusDays(4), 0), half(MONDAY.plusDays(4), 1), half(MONDAY.plusDays(5), 2));
        RotaLecturer one = model.problem().lecturers().getFirst();
        assertThat(one.themes().get(session.theme()))
                .as("the language is not spoken")
                .isFalse();
        assertThat(one.themes().get(model.problem().sessions().get(1).theme())).isTrue();
    }

    @Test
    void aSessionThatWasPlacedHasItsTopicAndItsHall() {
        lecturers.add(lecturer(7, Set.of(), List.of(), null));
        RotaModel model = model();
        RotaRow placed = model.placed(0, new RotaSlot(0, half(MONDAY.plusDays(2), 2)), 12);

        assertThat(placed.at()).isEqualTo(new RotaStand(7, MONDAY.plusDays(2), DayPart.EVENING));
        assertThat(placed.topicId()).isEqualTo(21);
        assertThat(placed.venueId()).isEqualTo(11);
        assertThat(model.slot(placed.at())).isEqualTo(new RotaSlot(0, half(MONDAY.plusDays(2), 2)));
        RotaRow leftOut = model.placed(0, null, 0);
        assertThat(leftOut.at()).isNull();
        assertThat(leftOut.venueId()).isNull();
    }

    @Test
    void whatIsPinnedStaysAndWhatIsLeftOutByHandIsNotPlanned() {
        lecturers.add(lecturer(7, Set.of(), List.of(), null));
        lectures = 2;
        List<RotaRow> rows = new ArrayList<>(RotaDemand.of(facts()));
        rows.set(
                0,
                rows.getFirst()
                        .placed(new RotaStand(7, MONDAY, DayPart.MORNING), 21L, 11L, 0)
                        .marked(true, false));
        rows.set(1, rows.get(1).marked(false, true));
        RotaModel model = new RotaModel(facts(), rows);

        assertThat(model.problem().sessions()).singleElement().satisfies(session -> {
            assertThat(session.pinned()).isTrue();
            assertThat(session.before()).isEqualTo(new RotaSlot(0, half(MONDAY, 0)));
        });
    }

    @Test
    void whoIsAwayCannotComeAndAHallThatIsClosedIsNotUsed() {
        lecturers.add(lecturer(7, Set.of(), List.of(), null));
        change = new RotaChange(
                List.of(new RotaAbsence(7, MONDAY, MONDAY.plusDays(1))),
                List.of(new RotaClosure(12, MONDAY, MONDAY), new RotaClosure(11, MONDAY, MONDAY)),
                false);
        RotaModel model = model();

        RotaLecturer one = model.problem().lecturers().getFirst();
        assertThat(one.free().get(half(MONDAY.plusDays(1), 2))).isFalse();
        assertThat(one.free().get(half(MONDAY.plusDays(2), 0))).isTrue();
        assertThat(open(model, MONDAY)).isEmpty();
        assertThat(open(model, MONDAY.plusDays(1))).hasSize(3);
    }

    @Test
    void aChangeCostsMoreTheNearerTheDayIs() {
        assertThat(RotaChangeCost.of(240, MONDAY, MONDAY.plusDays(3), true)).isEqualTo(240);
        assertThat(RotaChangeCost.of(240, MONDAY, MONDAY.plusDays(14), true)).isEqualTo(240);
        assertThat(RotaChangeCost.of(240, MONDAY, MONDAY.plusDays(35), true)).isEqualTo(180);
        assertThat(RotaChangeCost.of(240, MONDAY, MONDAY.plusDays(100), true)).isEqualTo(120);
        assertThat(RotaChangeCost.of(240, MONDAY, MONDAY.plusDays(100), false))
                .as("nobody was told")
                .isEqualTo(60);
    }

    @Test
    void figuresCountRoadsLoadsAndPairs() {
        lecturers.add(lecturer(7, Set.of(), List.of(), null));
        lectures = 3;
        RotaModel model = model();
        RotaFigures figures = RotaCounts.of(
                model.problem(),
                Arrays.asList(new RotaSlot(0, half(MONDAY, 0)), new RotaSlot(0, half(MONDAY.plusDays(5), 2)), null));
        assertThat(figures).isEqualTo(new RotaFigures(2, 1, 4 * 10, 2, 2, 2, 0, 1, 1, 0));
        assertThat(figures.share(figures.freeTime())).isEqualTo(50);
    }
}
