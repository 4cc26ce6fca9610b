package org.jiangtai.planning.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.speaker.DayPart;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** What people change in a plan, and what comes up after it was applied. */
class RotaHandTest extends RotaSeason {

    @Test
    void whatAPersonChangesIsKeptCountedAndUndone() {
        Venue hall = fixtures.venue();
        RotaRun run = planned(setup(List.of(hall)));
        RotaLecture lecture = plans.lectures(run.id()).getFirst();
        RotaStand other = hand.halfDays(run.id(), lecture.number()).stream()
                .map(RotaOffer::stand)
                .filter(stand -> !stand.equals(lecture.at()))
                .findFirst()
                .orElseThrow();
        assertThat(hand.explain(run.id(), lecture.number()).choices()).isNotEmpty();

        RotaRun moved = hand.move(run.id(), lecture.number(), other);
        assertThat(plans.lectures(run.id()).getFirst().at()).isEqualTo(other);
        assertThat(moved.version()).isGreaterThan(run.version());
        hand.leaveOut(run.id(), lecture.number());
        assertThat(service.require(run.id()).result().figures().leftOut()).isEqualTo(1);
        assertThat(plans.lectures(run.id()).getFirst().omitted()).isTrue();
        assertThat(hand.undo(run.id())).isTrue();
        assertThat(plans.lectures(run.id()).getFirst().at()).isEqualTo(other);
        assertThat(hand.undo(run.id())).isTrue();
        assertThat(plans.lectures(run.id()).getFirst().at()).isEqualTo(lecture.at());
        assertThat(service.require(run.id()).result()).isEqualTo(run.result());
        assertThat(hand.undo(run.id())).as("nothing is left to undo").isFalse();
    }

    @Test
    void whatARuleForbidsIsNotMovedThere() {
        RotaRun run = planned(setup(List.of(fixtures.venue())));
        RotaLecture lecture = plans.lectures(run.id()).getFirst();
        RotaStand outside = new RotaStand(lecture.at().lecturerId(), monday.minusDays(1), DayPart.MORNING);

        assertThatThrownBy(() -> hand.move(run.id(), lecture.number(), outside)).isInstanceOf(RuntimeException.class);
        assertThat(plans.lectures(run.id()).getFirst().at()).isEqualTo(lecture.at());
        fixtures.signIn(Role.REVIEWER);
        assertThatThrownBy(() -> hand.pin(run.id(), lecture.number(), true)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsPinnedStaysAndWhatIsLeftOutStaysOutWhenItIsSearchedAnew() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue(), fixtures.venue());
        RotaRun run = planned(setup(halls));
        List<RotaLecture> before = plans.lectures(run.id());
        hand.pin(run.id(), 0, true);
        hand.leaveOut(run.id(), 1);

        RotaRun again = searchedBriefly(run);

        List<RotaLecture> after = plans.lectures(run.id());
        assertThat(after.getFirst().at()).isEqualTo(before.getFirst().at());
        assertThat(after.getFirst().pinned()).isTrue();
        assertThat(after.get(1).isPlaced()).isFalse();
        assertThat(again.result().figures().leftOut()).isEqualTo(1);
        assertThat(hand.putBack(run.id(), 1)).isTrue();
        assertThat(plans.lectures(run.id()).get(1).isPlaced()).isTrue();
    }

    @Test
    void whoFallsIllIsPlannedAroundAndTheSameEventIsChanged() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue());
        RotaRun run = planned(setup(halls));
        assertThatThrownBy(() -> replans.replan(run.id(), "调整", new RotaChange(List.of(), List.of(), false)))
                .isInstanceOf(InvalidInput.class);
        applying.apply(run.id(), Set.of(), "");
        RotaLecture ill = plans.lectures(run.id()).getFirst();
        var absence =
                new RotaAbsence(ill.at().lecturerId(), ill.at().day(), ill.at().day());

        RotaRun changed = done(replans.replan(run.id(), "调整", new RotaChange(List.of(absence), List.of(), false)));

        assertThat(changed.state()).isEqualTo(RotaState.READY);
        assertThat(changed.followsId()).isEqualTo(run.id());
        assertThat(replans.changes(changed.id()))
                .filteredOn(change -> change.lecture().unitId() == ill.unitId())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.why()).isEqualTo(RotaWhy.LECTURER_AWAY);
                    assertThat(change.before()).isEqualTo(ill.lecturer());
                    assertThat(change.lecture().at()).isNotEqualTo(ill.at());
                });
        assertThat(events.require(ill.eventId()).lecturerId())
                .as("nothing is changed before somebody says so")
                .isEqualTo(ill.at().lecturerId());

        applying.apply(changed.id(), Set.of(), "测试");

        Event after = events.require(ill.eventId());
        RotaLecture moved = plans.lectures(changed.id()).stream()
                .filter(lecture -> lecture.eventId() != null && lecture.eventId() == after.id())
                .findFirst()
                .orElseThrow();
        assertThat(after.lecturerId()).isEqualTo(moved.at().lecturerId());
        assertThat(moments.date(after.startsAt())).isEqualTo(moved.at().day());
        assertThat(made(halls)).as("no event more, none less").hasSize(2);
        assertThatThrownBy(() -> applying.takeBack(changed.id())).isInstanceOf(RotaNotReady.class);
        assertThatThrownBy(() -> applying.takeBack(run.id())).isInstanceOf(RotaFollowed.class);
        assertThatThrownBy(() -> replans.replan(run.id(), "再调整", new RotaChange(List.of(absence), List.of(), false)))
                .isInstanceOf(RotaFollowed.class);
    }
}
