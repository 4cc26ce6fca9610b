package org.jiangtai.planning.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.order.DispatchService;
import org.jiangtai.order.OfferService;
import org.jiangtai.order.Order;
import org.jiangtai.order.OrderService;
import org.jiangtai.order.OrderState;
import org.jiangtai.order.PreferredTime;
import org.jiangtai.order.WrongOrderState;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.speaker.DayPart;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders of villages that are planned with a season, given to lecturers and taken back. */
class RotaOrdersTest extends RotaSeason {

    @Autowired
    DispatchService dispatch;

    @Autowired
    OrderService orderService;

    @Autowired
    OfferService offers;

    @Autowired
    LecturerService lecturers;

    private Account account;

    @Test
    void anOrderIsPlannedInItsOwnHallAtItsOwnHourByWhoDidNotRefuseIt() {
        Unit village = fixtures.unit();
        fixtures.venue(village, 60);
        Venue large = fixtures.venue(village, 300);
        Lecturer refuses = withAccount();
        LocalDate wished = monday.plusDays(9);
        Order order = ordered(village, large, 40, PreferredTime.at(wished, LocalTime.of(15, 15)));
        dispatch.dispatch(order.id(), refuses.id(), at(wished, 15, 15), "");
        signInAs(refuses);
        offers.decline(order.id(), "那天在外地");
        fixtures.signIn(Role.ORGANISER);

        RotaRun run = searched(setup(List.of(village.id()), 8, true));
        RotaLecture lecture = lectureOf(run, order);
        assertThat(lecture.at().day()).isEqualTo(wished);
        assertThat(lecture.venue()).isEqualTo(large.name());
        assertThat(hand.explain(run.id(), lecture.number()).choices())
                .extracting(RotaOffer::lecturer)
                .doesNotContain(refuses.name());
        assertThat(lecture.lecturer()).isNotEqualTo(refuses.name());
        applying.apply(run.id(), Set.of(), "");

        Order given = orders.now(order.id());
        assertThat(given.state()).isEqualTo(OrderState.DISPATCHED);
        assertThat(given.startsAt()).isEqualTo(at(wished, 15, 15));
    }

    @Test
    void whatALecturerWasAskedForIsSeenAndIsNotPlannedOnceMore() {
        Unit village = fixtures.unit();
        Venue hall = fixtures.venue(village, 100);
        LocalDate wished = monday.plusDays(9);
        Order order = ordered(village, hall, 40, PreferredTime.at(wished, LocalTime.of(9, 0)));
        RotaSetup setup = setup(List.of(village.id()), 8, true);
        RotaRun before = searched(setup);
        dispatch.dispatch(order.id(), lecturer.id(), at(wished, 9, 0), "");

        assertThat(service.lacks(setup))
                .as("the village has its lecture of the theme")
                .extracting(RotaLack::messageKey)
                .containsExactly("rota.lack.nothing");
        RotaFacts around = AsProgram.call(() -> facts.read(setup, List.of()));
        assertThat(around.engagements())
                .contains(new RotaEngagement(
                        village.id(), hall.id(), lecturer.id(), topic.themeId(), at(wished, 9, 0), at(wished, 10, 30)));
        assertThat(applying.look(before.id()).hindrances())
                .singleElement()
                .satisfies(hindrance -> assertThat(hindrance.overtaken()).isEqualTo(RotaOvertaken.NOT_NEEDED));
    }

    @Test
    void whatDispatchRefusesHindersTheOrderAndOnlyThisIsLeftOut() {
        Unit village = fixtures.unit();
        Unit other = fixtures.unit();
        LocalDate wished = monday.plusDays(9);
        Order hit = ordered(village, fixtures.venue(village, 100), 40, PreferredTime.at(wished, LocalTime.of(9, 0)));
        Order free = ordered(
                other, fixtures.venue(other, 100), 40, PreferredTime.in(monday.plusDays(16), DayPart.WHOLE_DAY));
        RotaRun run = searched(setup(List.of(village.id(), other.id()), 8, true));
        RotaLecture lecture = lectureOf(run, hit);
        Venue elsewhere = fixtures.venue();
        Lecturer taken = lecturers.require(lecture.at().lecturerId());
        events.save(fixtures.draft(elsewhere, taken, at(wished, 9, 15), 30), "测试");

        assertThat(applying.look(run.id()).hindrances()).singleElement().satisfies(hindrance -> {
            assertThat(hindrance.number()).isEqualTo(lecture.number());
            assertThat(hindrance.isFinal()).isTrue();
            assertThat(hindrance.clashes())
                    .isEqualTo(dispatch.clashes(hit.id(), taken.id(), at(wished, 9, 0)))
                    .isNotEmpty();
        });
        assertThatThrownBy(() -> applying.apply(run.id(), Set.of(), "测试")).isInstanceOf(RotaHindered.class);
        assertThat(orders.now(free.id()).state()).as("all or none").isEqualTo(OrderState.APPROVED);
        applying.apply(run.id(), Set.of(lecture.number()), "");

        assertThat(orders.now(free.id()).state()).isEqualTo(OrderState.DISPATCHED);
        assertThat(orders.now(hit.id()).state()).isEqualTo(OrderState.APPROVED);
    }

    @Test
    void aPlanThatIsTakenBackRecallsWhatItGaveAndNothingElse() {
        Unit village = fixtures.unit();
        Venue hall = fixtures.venue(village, 100);
        LocalDate wished = monday.plusDays(2);
        Order recalled = ordered(village, hall, 40, PreferredTime.in(wished, DayPart.WHOLE_DAY));
        Order cancelled = ordered(village, hall, 40, PreferredTime.in(wished.plusDays(7), DayPart.WHOLE_DAY));
        Order byHand = ordered(village, hall, 40, PreferredTime.in(wished.plusDays(14), DayPart.WHOLE_DAY));
        Order leftOut = ordered(village, hall, 40, PreferredTime.in(wished.plusDays(21), DayPart.WHOLE_DAY));
        RotaRun run = searched(setup(List.of(village.id()), 8, true));
        applying.apply(run.id(), Set.of(lectureOf(run, leftOut).number()), "");
        Instant otherHour = at(wished.plusDays(30), 9, 0);
        orderService.cancel(cancelled.id(), "村里有事");
        dispatch.recall(byHand.id(), "换个时间");
        dispatch.dispatch(byHand.id(), lecturer.id(), otherHour, "");
        dispatch.dispatch(leftOut.id(), lecturer.id(), otherHour.plusSeconds(86_400), "");

        RotaRun back = applying.takeBack(run.id());

        assertThat(back.state().isOpen()).isTrue();
        assertThat(orders.now(recalled.id()).state()).isEqualTo(OrderState.APPROVED);
        assertThat(orders.now(cancelled.id()).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(orders.now(byHand.id()).startsAt()).isEqualTo(otherHour);
        assertThat(orders.now(leftOut.id()).state()).isEqualTo(OrderState.DISPATCHED);
    }

    @Test
    void whatALecturerHasAcceptedIsNotTakenBack() {
        Unit village = fixtures.unit();
        Lecturer accepts = withAccount();
        Order order = ordered(
                village, fixtures.venue(village, 100), 40, PreferredTime.in(monday.plusDays(2), DayPart.WHOLE_DAY));
        RotaRun run = searched(setup(List.of(village.id()), 8, true));
        RotaLecture lecture = lectureOf(run, order);
        hand.move(
                run.id(),
                lecture.number(),
                new RotaStand(accepts.id(), lecture.at().day(), lecture.at().part()));
        applying.apply(run.id(), Set.of(), "");
        signInAs(accepts);
        offers.accept(order.id(), orders.now(order.id()).startsAt());
        fixtures.signIn(Role.ORGANISER);

        assertThatThrownBy(() -> applying.takeBack(run.id())).isInstanceOf(WrongOrderState.class);
        assertThat(service.require(run.id()).state()).isEqualTo(RotaState.APPLIED);
    }

    /** To the end: the first plan that is found knows of no wishes. */
    private RotaRun searched(RotaSetup setup) {
        RotaRun run = service.setUp(setup);
        service.start(run.id());
        return done(run);
    }

    private Lecturer withAccount() {
        account = fixtures.account(Role.LECTURER, null);
        return AsProgram.call(() -> lecturers.save(new LecturerDraft(
                lecturer.id(),
                lecturer.name(),
                lecturer.unitId(),
                null,
                "",
                lecturer.themeIds(),
                Set.of(SpokenLanguage.MANDARIN),
                List.of(),
                LecturerState.ENGAGED,
                account.id(),
                Set.of(),
                Set.of(),
                null,
                null)));
    }

    private void signInAs(Lecturer who) {
        assertThat(who.accountId()).isEqualTo(account.id());
        fixtures.signIn(account);
    }

    /** An approved order of the season's topic. */
    private RotaLecture lectureOf(RotaRun run, Order order) {
        return plans.lectures(run.id()).stream()
                .filter(lecture -> lecture.orderNumber().equals(order.number()))
                .findFirst()
                .orElseThrow();
    }

    private Instant at(LocalDate day, int hour, int minute) {
        return moments.instant(day.atTime(hour, minute));
    }
}
