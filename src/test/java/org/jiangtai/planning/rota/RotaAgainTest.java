package org.jiangtai.planning.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.order.DispatchService;
import org.jiangtai.order.Order;
import org.jiangtai.order.PreferredTime;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What else is true of a season when its plan is changed: what came by another way, and what other changes did. */
class RotaAgainTest extends RotaSeason {

    @Autowired
    DispatchService dispatch;

    @Test
    void whatAVillageGotByAnotherWayIsNotPlannedOnceMore() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue());
        RotaRun run = planned(setup(halls));
        List<RotaLecture> lectures = plans.lectures(run.id());
        applying.apply(run.id(), Set.of(1), "");
        RotaRun missing = replanned(run, away(lectures.getFirst()));
        assertThat(plans.lectures(missing.id()))
                .as("what was left out is tried again")
                .hasSize(2);
        Instant start = moments.instant(monday.plusDays(3).atTime(9, 0));
        EventDraft told =
                EventDraft.of(events.require(plans.lectures(run.id()).getFirst().eventId()));
        EventDraft byHand = fixtures.draft(halls.getLast(), lecturer, start, 30).telling(told);
        events.save(byHand, "测试");

        RotaRun satisfied = replanned(run, away(lectures.getFirst()));

        assertThat(plans.lectures(satisfied.id()))
                .singleElement()
                .satisfies(lecture -> assertThat(lecture.eventId()).isNotNull());
        assertThat(applying.look(missing.id()).hindrances())
                .filteredOn(hindrance -> hindrance.overtaken() == RotaOvertaken.NOT_NEEDED)
                .singleElement()
                .satisfies(hindrance -> assertThat(hindrance.isFinal()).isTrue());
    }

    @Test
    void ofTwoChangesOfOnePlanOneIsApplied() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue());
        RotaRun run = applied(halls);
        List<RotaLecture> lectures = plans.lectures(run.id());
        RotaRun one = replanned(run, away(lectures.getFirst()));
        RotaRun other = replanned(run, away(lectures.getLast()));
        applying.apply(one.id(), Set.of(), "测试");

        assertThatThrownBy(() -> applying.apply(other.id(), Set.of(), "测试"))
                .isInstanceOfSatisfying(
                        RotaFollowed.class,
                        followed -> assertThat(followed.arguments()).containsExactly(one.name()));
    }

    @Test
    void aChangeOfAPlanThatWasTakenBackIsNotApplied() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue());
        RotaRun run = applied(halls);
        RotaRun changed = replanned(run, away(plans.lectures(run.id()).getFirst()));
        applying.takeBack(run.id());

        assertThatThrownBy(() -> applying.apply(changed.id(), Set.of(), "测试")).isInstanceOf(RotaNotReady.class);
        assertThat(made(halls)).isEmpty();
    }

    @Test
    void anOrderForAnotherSeasonIsNotTakenIn() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue());
        RotaRun run = applied(halls);
        Unit village = fixtures.unit();
        Venue hall = fixtures.venue(village, 100);
        Order now = ordered(village, hall, 40, PreferredTime.at(monday.plusDays(9), LocalTime.of(9, 0)));
        ordered(village, hall, 40, PreferredTime.at(monday.plusWeeks(9), LocalTime.of(9, 0)));

        RotaRun changed = replanned(run, new RotaChange(List.of(), List.of(), true));

        assertThat(plans.lectures(changed.id()))
                .extracting(RotaLecture::orderNumber)
                .filteredOn(number -> !number.isEmpty())
                .containsExactly(now.number());
    }

    @Test
    void anEventWithoutALecturerAndAnOrderThatWaitsForAnAnswerAreNamed() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue());
        RotaRun run = applied(halls);
        List<RotaLecture> lectures = plans.lectures(run.id());
        RotaRun before = replanned(run, away(lectures.getFirst()));
        Event first = events.require(lectures.getFirst().eventId());
        Event cleared = events.save(EventDraft.of(first).by(null), "测试");
        Unit village = fixtures.unit();
        Venue hall = fixtures.venue(village, 100);
        LocalDate day = monday.plusDays(9);
        Order order = ordered(village, hall, 40, PreferredTime.at(day, LocalTime.of(9, 0)));
        dispatch.dispatch(order.id(), lecturer.id(), moments.instant(day.atTime(9, 0)), "");

        RotaRun changed =
                replanned(run, new RotaChange(List.of(new RotaAbsence(lecturer.id(), day, day)), List.of(), false));

        assertThat(replans.untouched(changed.id()))
                .filteredOn(each -> each.why() == RotaWhy.NOBODY)
                .extracting(RotaUntouched::eventId)
                .containsExactly(cleared.id());
        assertThat(replans.untouched(changed.id()))
                .filteredOn(each -> each.orderId() != null)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.orderId()).isEqualTo(order.id());
                    assertThat(each.why()).isEqualTo(RotaWhy.LECTURER_AWAY);
                });
        assertThat(applying.look(before.id()).hindrances())
                .as("it is still on, but people have changed it")
                .extracting(RotaHindrance::overtaken)
                .containsOnlyOnce(RotaOvertaken.CHANGED)
                .doesNotContain(RotaOvertaken.GONE);
    }

    @Test
    void whoOnlyNeedsAnotherLecturerKeepsItsHourItsSmallHallAndItsSeats() {
        List<Venue> halls = List.of(fixtures.venue());
        RotaRun run = applied(halls);
        RotaLecture lecture = plans.lectures(run.id()).getFirst();
        Event planned = events.require(lecture.eventId());
        Venue small = fixtures.venue(fixtures.unit(), 10);
        Event tight = events.save(EventDraft.of(planned).inHall(small.id()).withSeats(12), "大家说好了");

        RotaRun changed = replanned(run, away(lecture));
        applying.apply(changed.id(), Set.of(), "测试");

        Event after = events.require(tight.id());
        assertThat(after.lecturerId()).isNotEqualTo(tight.lecturerId());
        assertThat(after.startsAt()).isEqualTo(tight.startsAt());
        assertThat(after.venueId()).isEqualTo(small.id());
        assertThat(after.capacity()).isEqualTo(12);
    }

    private RotaRun applied(List<Venue> halls) {
        return applying.apply(planned(setup(halls)).id(), Set.of(), "");
    }

    private static RotaChange away(RotaLecture lecture) {
        LocalDate day = lecture.at().day();
        return new RotaChange(List.of(new RotaAbsence(lecture.at().lecturerId(), day, day)), List.of(), false);
    }
}
