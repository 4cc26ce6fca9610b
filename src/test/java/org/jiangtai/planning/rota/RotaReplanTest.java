package org.jiangtai.planning.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventRemoval;
import org.jiangtai.event.SeenEvent;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan that was applied is planned anew around what came up, and what people did since is left to them. */
class RotaReplanTest extends RotaSeason {

    @Autowired
    EventRemoval removal;

    @Test
    void aClosedHallIsChangedForTheOtherOneOfTheVillage() {
        Unit village = fixtures.unit();
        List<Venue> halls = List.of(fixtures.venue(village, 80), fixtures.venue(village, 120));
        RotaRun run = applied(setup(List.of(village.id()), 8, false));
        Event before = only(run);
        var closure = new RotaClosure(before.venueId(), monday, monday.plusWeeks(8));

        RotaRun changed = replanned(run, new RotaChange(List.of(), List.of(closure), false));

        assertThat(replans.changes(changed.id())).singleElement().satisfies(change -> {
            assertThat(change.why()).isEqualTo(RotaWhy.HALL_CLOSED);
            assertThat(change.lecture().at())
                    .as("a hall is changed sooner than a day")
                    .isEqualTo(change.lecture().before());
            assertThat(change.hallBefore()).isEqualTo(before.venueName());
        });
        applying.apply(changed.id(), Set.of(), "测试");
        Event after = events.require(before.id());
        assertThat(after.venueId())
                .isNotEqualTo(before.venueId())
                .isIn(halls.get(0).id(), halls.get(1).id());
        assertThat(after.startsAt()).isEqualTo(before.startsAt());
        assertThat(after.lecturerId()).isEqualTo(before.lecturerId());
        assertThat(after.capacity()).as("no more than the hall has").isLessThanOrEqualTo(100 + 20);
    }

    @Test
    void whatPeopleChangedOrRemovedSinceIsNotOverwritten() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue(), fixtures.venue());
        RotaRun run = applied(setup(halls));
        List<RotaLecture> lectures = plans.lectures(run.id());
        RotaRun changed = replanned(run, everybodyAway(lectures));
        Event moved = event(lectures.get(0));
        Instant elsewhen = moved.startsAt().plus(Duration.ofDays(1));
        events.move(moved.id(), moved.version(), elsewhen, elsewhen.plus(Duration.ofMinutes(90)), "大家说好了");
        removal.remove(List.of(SeenEvent.of(event(lectures.get(1)))));

        List<RotaHindrance> hindrances = applying.look(changed.id()).hindrances();

        assertThat(hindrances)
                .filteredOn(hindrance -> hindrance.overtaken() != null)
                .extracting(hindrance -> hindrance.overtaken())
                .containsExactlyInAnyOrder(RotaOvertaken.CHANGED, RotaOvertaken.GONE);
        assertThatThrownBy(() -> applying.apply(changed.id(), Set.of(), "测试")).isInstanceOf(RotaHindered.class);
        Set<Integer> without = Set.copyOf(hindrances.stream()
                .filter(RotaHindrance::isFinal)
                .map(RotaHindrance::number)
                .toList());
        applying.apply(changed.id(), without, "测试");
        assertThat(events.require(moved.id()).startsAt()).isEqualTo(elsewhen);
        assertThat(made(halls)).as("what was removed does not come back").hasSize(2);
        assertThat(isGivenAsPlanned(event(lectures.get(2)), lectures.get(2), start(lectures.get(2))))
                .isFalse();
    }

    @Test
    void whatWasRemovedIsNotPlannedAgain() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue());
        RotaRun run = applied(setup(halls));
        List<RotaLecture> lectures = plans.lectures(run.id());
        removal.remove(List.of(SeenEvent.of(event(lectures.getFirst()))));

        RotaRun changed = replanned(run, everybodyAway(lectures));

        assertThat(plans.lectures(changed.id()))
                .singleElement()
                .satisfies(lecture -> assertThat(lecture.eventId())
                        .isEqualTo(lectures.getLast().eventId()));
    }

    @Test
    void whatWasRemovedAndBroughtBackIsOfThePlanAgain() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue());
        RotaRun run = applied(setup(halls));
        RotaLecture lecture = plans.lectures(run.id()).getFirst();
        Event back = removal.restore(removal.remove(List.of(SeenEvent.of(event(lecture)))))
                .getFirst();
        assertThat(back.id()).isNotEqualTo(lecture.eventId());

        RotaRun changed = replanned(run, everybodyAwayOn(lecture));

        assertThat(replans.changes(changed.id()))
                .extracting(change -> change.lecture().eventId())
                .contains(back.id());
        applying.takeBack(run.id());
        assertThat(made(halls)).isEmpty();
    }

    @Test
    void whatPeopleHavePutWhereNoPlanWouldStaysThere() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue(), fixtures.venue());
        RotaRun run = applied(setup(halls));
        List<RotaLecture> lectures = plans.lectures(run.id());
        Event outside = moveTo(
                event(lectures.get(0)), moments.instant(monday.plusWeeks(9).atTime(9, 0)));
        Venue small = fixtures.venue(fixtures.unit(), 10);
        LocalDate free = monday.datesUntil(monday.plusWeeks(8))
                .filter(day -> lectures.stream()
                        .noneMatch(lecture -> lecture.at().day().equals(day)))
                .findFirst()
                .orElseThrow();
        Event moved = moveTo(event(lectures.get(1)), moments.instant(free.atTime(9, 0)));
        Event tight = events.save(EventDraft.of(moved).inHall(small.id()).withSeats(10), "大家说好了");

        RotaRun changed = replanned(run, everybodyAwayOn(lectures.get(2)));

        assertThat(replans.changes(changed.id()))
                .extracting(change -> change.lecture().eventId())
                .containsExactly(lectures.get(2).eventId());
        assertThat(plans.lectures(changed.id()))
                .filteredOn(lecture -> lecture.eventId().equals(tight.id()))
                .singleElement()
                .satisfies(lecture -> {
                    assertThat(lecture.at()).isEqualTo(lecture.before());
                    assertThat(lecture.unitId()).isEqualTo(small.unitId());
                });
        applying.apply(changed.id(), Set.of(), "测试");
        assertThat(events.require(outside.id()).startsAt()).isEqualTo(outside.startsAt());
        assertThat(events.require(tight.id())).isEqualTo(tight);
    }

    @Test
    void whatCameUpBeforeIsRememberedWhileItLasts() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue());
        RotaRun run = applied(setup(halls));
        RotaLecture ill = plans.lectures(run.id()).getFirst();
        var lasting = new RotaAbsence(ill.at().lecturerId(), monday, monday.plusWeeks(3));
        var over = new RotaAbsence(lecturer.id(), monday.minusYears(20), monday.minusYears(20));
        assertThat(replans.lasting(run.id())).isEqualTo(RotaChange.NONE);
        RotaRun changed = replanned(run, new RotaChange(List.of(lasting, over), List.of(), false));

        assertThat(replans.lasting(changed.id())).isEqualTo(new RotaChange(List.of(lasting), List.of(), false));
    }

    @Test
    void whatIsNoneOfThePlansSessionsIsNamedForPeopleToSeeTo() {
        List<Venue> halls = List.of(fixtures.venue());
        RotaRun run = applied(setup(halls));
        RotaLecture planned = plans.lectures(run.id()).getFirst();
        Instant start = moments.instant(monday.plusDays(3).atTime(14, 30));
        Event besides = events.save(fixtures.draft(fixtures.venue(), lecturer, start, 30), "测试");
        var absence = new RotaAbsence(lecturer.id(), monday, monday.plusDays(6));

        RotaAbsence ours = everybodyAwayOn(planned).absences().getFirst();

        RotaRun changed = replanned(run, new RotaChange(List.of(absence, ours), List.of(), false));

        assertThat(replans.untouched(changed.id()))
                .filteredOn(event -> !Objects.equals(event.eventId(), planned.eventId()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.eventId()).isEqualTo(besides.id());
                    assertThat(event.why()).isEqualTo(RotaWhy.LECTURER_AWAY);
                });
        assertThat(replans.untouched(changed.id()))
                .as("what is changed is not named twice")
                .extracting(RotaUntouched::eventId)
                .doesNotContainAnyElementsOf(replans.changes(changed.id()).stream()
                        .map(change -> change.lecture().eventId())
                        .toList());
        assertThat(service.lacks(changed.id()))
                .as("a plan that goes on has its sessions")
                .extracting(RotaLack::messageKey)
                .doesNotContain("rota.lack.nothing");
    }

    private static boolean isGivenAsPlanned(Event event, RotaLecture lecture, Instant start) {
        return event.startsAt().equals(start)
                && Objects.equals(event.lecturerId(), lecture.at().lecturerId());
    }

    private RotaRun applied(RotaSetup setup) {
        RotaRun run = planned(setup);
        return applying.apply(run.id(), Set.of(), "");
    }

    private Event only(RotaRun run) {
        return event(plans.lectures(run.id()).getFirst());
    }

    private Event event(RotaLecture lecture) {
        return events.require(lecture.eventId());
    }

    private Event moveTo(Event event, Instant start) {
        EventDraft draft = EventDraft.of(event).at(start, start.plus(Duration.ofMinutes(30)));
        return events.save(draft, "大家说好了");
    }

    /** Each lecturer of these is away on the day of the lecture. */
    private static RotaChange everybodyAway(List<RotaLecture> lectures) {
        return new RotaChange(
                lectures.stream()
                        .map(lecture -> new RotaAbsence(
                                lecture.at().lecturerId(),
                                lecture.at().day(),
                                lecture.at().day()))
                        .toList(),
                List.of(),
                false);
    }

    private static RotaChange everybodyAwayOn(RotaLecture lecture) {
        return everybodyAway(List.of(lecture));
    }
}
