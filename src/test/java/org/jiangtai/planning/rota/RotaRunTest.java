package org.jiangtai.planning.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventStage;
import org.jiangtai.event.NotRemovable;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.order.Order;
import org.jiangtai.order.OrderState;
import org.jiangtai.order.PreferredTime;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.speaker.DayPart;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** A season from the button to the drafts of its events, and back. */
class RotaRunTest extends RotaSeason {

    @Test
    void aSeasonIsSearchedAndBecomesDraftsOnce() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue(), fixtures.venue());
        RotaRun asked = service.setUp(setup(halls));
        service.start(asked.id());
        service.start(asked.id());
        RotaRun run = done(asked);

        assertThat(run.state()).isEqualTo(RotaState.READY);
        assertThat(run.result()).isNotNull();
        assertThat(run.result().figures().placed()).isEqualTo(3);
        assertThat(service.progress(run.id()).course()).isNotEmpty();
        assertThat(plans.lectures(run.id())).hasSize(3).allSatisfy(lecture -> {
            assertThat(lecture.isPlaced()).isTrue();
            assertThat(lecture.topic()).isEqualTo(topic.title());
            assertThat(lecture.venue()).isNotEmpty();
            assertThat(lecture.lecturer()).isNotEmpty();
        });
        assertThat(applying.look(run.id())).isEqualTo(new RotaOutlook(3, 0, 0, List.of()));

        applying.apply(run.id(), Set.of(), "");
        RotaRun applied = applying.apply(run.id(), Set.of(), "");

        assertThat(applied.state()).isEqualTo(RotaState.APPLIED);
        List<Event> made = made(halls);
        assertThat(made).hasSize(3).allSatisfy(event -> {
            assertThat(event.stage()).isEqualTo(EventStage.DRAFT);
            assertThat(event.topicId()).isEqualTo(topic.id());
            assertThat(event.capacity()).isEqualTo(100);
            assertThat(event.lecturerId()).isNotNull();
            assertThat(LocalTime.from(moments.local(event.startsAt())))
                    .isIn(LocalTime.of(9, 0), LocalTime.of(14, 30), LocalTime.of(19, 0));
            assertThat(Duration.between(event.startsAt(), event.endsAt())).isEqualTo(Duration.ofMinutes(90));
        });
        assertThat(plans.lectures(run.id()))
                .extracting(RotaLecture::eventId)
                .containsExactlyInAnyOrderElementsOf(
                        made.stream().map(Event::id).toList());
        assertThatThrownBy(() -> service.start(run.id())).isInstanceOf(RotaNotReady.class);
    }

    @Test
    void aWholePlanIsTakenBackWhileItIsDrafts() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue());
        RotaRun run = planned(setup(halls));
        applying.apply(run.id(), Set.of(), "");

        RotaRun back = applying.takeBack(run.id());

        assertThat(back.state()).isEqualTo(RotaState.READY);
        assertThat(made(halls)).isEmpty();
        assertThat(plans.lectures(run.id())).allSatisfy(lecture -> {
            assertThat(lecture.eventId()).isNull();
            assertThat(lecture.isPlaced()).isTrue();
        });
        applying.apply(run.id(), Set.of(), "");
        fixtures.approve(made(halls).getFirst());
        assertThatThrownBy(() -> applying.takeBack(run.id())).isInstanceOf(NotRemovable.class);
        assertThat(made(halls)).as("all or none").hasSize(2);
    }

    @Test
    void whatCameUpSinceIsSaidAndNothingIsMadeUnlessItIsLeftOut() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue());
        RotaRun run = planned(setup(halls));
        RotaLecture hit = plans.lectures(run.id()).getFirst();
        Venue hall = halls.stream()
                .filter(each -> each.unitId() == hit.unitId())
                .findFirst()
                .orElseThrow();
        events.save(fixtures.draft(hall, null, start(hit), 30), "测试");

        assertThat(applying.look(run.id()).hindrances())
                .singleElement()
                .satisfies(hindrance -> assertThat(hindrance.number()).isEqualTo(hit.number()));
        assertThatThrownBy(() -> applying.apply(run.id(), Set.of(), "测试")).isInstanceOf(RotaHindered.class);
        assertThat(made(halls)).as("besides what came up").hasSize(1);
        assertThat(service.require(run.id()).state()).isEqualTo(run.state());

        applying.apply(run.id(), Set.of(hit.number()), "");

        assertThat(made(halls)).hasSize(2);
        assertThat(plans.lectures(run.id()).getFirst().eventId()).isNull();
    }

    @Test
    void ofTwoPlansForOneSeasonOnlyOneIsApplied() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue());
        RotaRun one = planned(setup(halls));
        RotaRun other = planned(setup(halls).called("换个权重"));
        applying.apply(one.id(), Set.of(), "");

        assertThat(applying.look(other.id()).hindrances()).hasSize(2).allMatch(RotaHindrance::isFinal);
        assertThatThrownBy(() -> applying.apply(other.id(), Set.of(), "两个都要")).isInstanceOf(RotaHindered.class);
        assertThat(made(halls)).hasSize(2);
    }

    @Test
    void otherTermsMeanThatThereIsNoPlanYet() {
        RotaRun run = planned(setup(List.of(fixtures.venue())));

        RotaRun changed = service.change(run.id(), run.version(), run.setup().called("另一季"));

        assertThat(changed.state()).isEqualTo(RotaState.SET_UP);
        assertThatThrownBy(() -> applying.apply(run.id(), Set.of(), "")).isInstanceOf(RotaNotReady.class);
    }

    @Test
    void whatIsGivenAlreadyIsNotPlannedAgain() {
        Venue hall = fixtures.venue();
        RotaRun first = planned(setup(List.of(hall)));
        applying.apply(first.id(), Set.of(), "");

        assertThat(service.lacks(setup(List.of(hall))))
                .extracting(RotaLack::messageKey)
                .containsExactly("rota.lack.nothing");
        RotaRun second = service.setUp(setup(List.of(hall)));
        assertThatThrownBy(() -> service.start(second.id())).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anOrderIsPlannedAtItsWishAndGivenToItsLecturer() {
        Unit village = fixtures.unit();
        LocalDate wished = monday.plusDays(9);
        Order order = orders.approved(orders.draft(village, PreferredTime.in(wished, DayPart.AFTERNOON)));
        fixtures.venue(village, 100);
        RotaSetup setup = setup(List.of(village.id()), 8, true);
        RotaRun asked = service.setUp(setup);
        service.start(asked.id());
        RotaRun run = done(asked);

        RotaLecture lecture = plans.lectures(run.id()).stream()
                .filter(each -> each.orderNumber().equals(order.number()))
                .findFirst()
                .orElseThrow();
        assertThat(lecture.at()).isNotNull();
        assertThat(lecture.at().day()).isEqualTo(wished);
        assertThat(lecture.at().part()).isEqualTo(DayPart.AFTERNOON);
        Set<Integer> others = Set.copyOf(plans.lectures(run.id()).stream()
                .map(RotaLecture::number)
                .filter(number -> number != lecture.number())
                .toList());
        applying.apply(run.id(), others, "");

        Order dispatched = orders.now(order.id());
        assertThat(dispatched.state()).isEqualTo(OrderState.DISPATCHED);
        assertThat(dispatched.lecturerId()).isEqualTo(lecture.at().lecturerId());
        applying.takeBack(run.id());
        assertThat(orders.now(order.id()).state()).isEqualTo(OrderState.APPROVED);
    }

    @Test
    void whatIsMissingIsSaidBeforeAndTheRestIsPlanned() {
        Venue hall = fixtures.venue();
        Venue small = fixtures.venue(fixtures.unit(), 10);
        Unit none = fixtures.unit();
        RotaSetup setup = setup(List.of(hall.unitId(), small.unitId(), none.id()), 8, false);

        assertThat(service.lacks(setup))
                .extracting(RotaLack::messageKey)
                .contains("rota.lack.halls", "rota.lack.small", "rota.lack.holidays");
        RotaRun run = planned(setup);
        assertThat(run.result()).isNotNull();
        assertThat(run.result().figures().placed()).isEqualTo(1);
        assertThat(run.result().figures().leftOut()).isEqualTo(2);
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        long unit = fixtures.unit().id();
        assertThatThrownBy(() -> service.setUp(setup(List.of(unit), 0, false)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo("weeks"));
        assertThatThrownBy(() -> service.lacks(setup(List.of(), 8, false)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo("unitIds"));
    }

    @Test
    void aRunOnWhichNobodyWorksAnyMoreWasBrokenOffAndCanBeStartedAgain() {
        RotaRun run = service.setUp(setup(List.of(fixtures.venue())));
        runs.asked(run.id(), Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(service.require(run.id()).state()).isEqualTo(RotaState.WAITING);

        runner.beat();

        assertThat(service.require(run.id()).state()).isEqualTo(RotaState.BROKEN_OFF);
        assertThat(searchedBriefly(run).state().isPlanned()).isTrue();
    }

    @Test
    void aCopyHasAWayOfItsOwnAndWhatIsNotAppliedCanBeRemoved() {
        RotaRun run = planned(setup(List.of(fixtures.venue())));
        RotaRun copy = service.copy(run.id(), run.setup().called("换个权重"));

        assertThat(copy.followsId()).isEqualTo(run.id());
        assertThat(copy.state()).isEqualTo(RotaState.SET_UP);
        service.remove(run.id());
        assertThat(service.all()).extracting(RotaRun::id).contains(copy.id()).doesNotContain(run.id());
        assertThat(service.require(copy.id()).followsId()).isNull();
    }

    @Test
    void onlyOrganisersOfTheWholeZonePlanAndReviewersLook() {
        Venue hall = fixtures.venue();
        RotaRun run = planned(setup(List.of(hall)));
        fixtures.signIn(Role.REVIEWER);
        assertThat(plans.lectures(run.id())).hasSize(1);
        assertThatThrownBy(() -> service.start(run.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> applying.apply(run.id(), Set.of(), "")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> replans.replan(run.id(), "调整", RotaChange.NONE))
                .isInstanceOf(AccessDeniedException.class);
        fixtures.signIn(Role.ORGANISER, hall.unitId());
        assertThatThrownBy(() -> service.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> applying.takeBack(run.id())).isInstanceOf(AccessDeniedException.class);
        fixtures.signIn(Role.KEEPER, hall.unitId());
        assertThatThrownBy(() -> plans.lectures(run.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aLargeSeasonIsReadByAsManyStatementsAsASmallOne() {
        List<Venue> halls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            halls.add(fixtures.venue());
        }
        RotaSetup small = setup(halls.subList(0, 1));
        RotaSetup large = setup(halls);
        AsProgram.run(() -> facts.read(small, List.of()));
        assertThat(statements(large)).isEqualTo(statements(small)).isLessThan(30);
    }

    private long statements(RotaSetup setup) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        AsProgram.run(() -> facts.read(setup, List.of()));
        return statistics.getPrepareStatementCount();
    }
}
