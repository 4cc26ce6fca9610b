package org.jiangtai.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.place.Unit;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.OrderFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What moves by itself, asked at moments that the test names. */
@DatabaseTest
class OrderClockTest {

    @Autowired
    OrderClock job;

    @Autowired
    OrderMoves moves;

    @Autowired
    OrderService orders;

    @Autowired
    Offers offers;

    @Autowired
    EventService events;

    @Autowired
    OrderRepository rows;

    @Autowired
    Fixtures fixtures;

    @Autowired
    OrderFixtures made;

    @Test
    void whoDoesNotAnswerInTimeHasLetItGo() {
        Lecturer lecturer = fixtures.lecturer();
        Order order = made.dispatched(lecturer);
        assertThat(order.dueAt())
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        job.tick(order.dueAt().minusMillis(1));
        assertThat(made.now(order.id()).state()).isEqualTo(OrderState.DISPATCHED);
        job.tick(order.dueAt());
        Order back = made.now(order.id());
        assertThat(back.state()).isEqualTo(OrderState.APPROVED);
        assertThat(back.lecturerId()).isNull();
        OrderStep last = last(order.id());
        assertThat(last.action()).isEqualTo(OrderAction.TIME_OUT);
        assertThat(last.who()).isEmpty();
    }

    @Test
    void whatNobodyClaimsGoesBackToo() {
        Order order = made.offered();
        job.tick(order.dueAt());
        assertThat(made.now(order.id()).state()).isEqualTo(OrderState.APPROVED);
        assertThat(made.now(order.id()).claimable()).isFalse();
    }

    @Test
    void aLateReviewIsNotedOnceAndStaysWhereItIs() {
        Order order = made.submitted();
        Instant late = order.dueAt();
        job.tick(late);
        job.tick(late.plusSeconds(60));
        OrderFile file = AsProgram.call(() -> orders.file(order.id()));
        assertThat(file.order().state()).isEqualTo(OrderState.SUBMITTED);
        assertThat(file.steps()).extracting(OrderStep::action).containsExactly(OrderAction.SUBMIT, OrderAction.REMIND);
    }

    @Test
    void theLectureBeginsWithItsEventAndAMissingReportIsRemindedOf() {
        Order order = accepted();
        job.tick(order.startsAt());
        Order running = made.now(order.id());
        assertThat(running.state()).isEqualTo(OrderState.IN_SERVICE);
        job.tick(running.dueAt());
        assertThat(last(order.id()).action()).isEqualTo(OrderAction.REMIND);
        assertThat(made.now(order.id()).state()).isEqualTo(OrderState.IN_SERVICE);
    }

    @Test
    void whatNobodyEvaluatesIsPutAwayWithoutStars() {
        long id = made.delivered(null, fixtures.unit());
        job.tick(made.now(id).dueAt());
        Order put = made.now(id);
        assertThat(put.state()).isEqualTo(OrderState.ARCHIVED);
        assertThat(put.notEvaluated()).isTrue();
        assertThat(put.stars()).isNull();
        assertThat(AsProgram.call(() -> orders.file(id)).evaluation()).isNull();
    }

    @Test
    void whatIsEvaluatedIsPutAwayUnlessSomebodyHasToCall() {
        Unit village = fixtures.unit();
        long good = made.evaluated(null, village, 5);
        long bad = made.evaluated(null, village, 2);
        job.tick(Instant.now().plus(Duration.ofDays(30)));
        assertThat(made.now(good).state()).isEqualTo(OrderState.ARCHIVED);
        assertThat(made.now(bad).state()).isEqualTo(OrderState.EVALUATED);
        assertThat(made.now(bad).callBackOpen()).isTrue();
    }

    @Test
    void anEventThatMovesTakesItsOrderAlong() {
        Order order = accepted();
        Event event = AsProgram.call(() -> events.require(order.eventId()));
        Instant later = event.startsAt().plus(Duration.ofDays(1));
        AsProgram.run(() ->
                events.save(EventDraft.of(event).at(later, event.endsAt().plus(Duration.ofDays(1))), "村里改期"));
        job.tick(Instant.now());
        Order moved = made.now(order.id());
        assertThat(moved.startsAt()).isEqualTo(later);
        assertThat(moved.dueAt()).isEqualTo(later);
        assertThat(last(order.id()).action()).isEqualTo(OrderAction.FOLLOW);
        int steps = AsProgram.call(() -> orders.file(order.id())).steps().size();
        job.tick(Instant.now());
        assertThat(AsProgram.call(() -> orders.file(order.id())).steps()).hasSize(steps);
    }

    @Test
    void anEventThatIsCancelledTakesItsOrderAlong() {
        Order order = accepted();
        AsProgram.run(() -> events.cancel(order.eventId(), "停电"));
        job.tick(Instant.now());
        Order cancelled = made.now(order.id());
        assertThat(cancelled.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(cancelled.reason()).isEqualTo("停电");
    }

    /** Four instances of the program look at the same moment. */
    @Test
    void howManyLookAtOnceAnOrderMovesOnce() throws Exception {
        List<Order> due = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            due.add(made.dispatched(fixtures.lecturer()));
        }
        Instant late = due.getLast().dueAt();
        var start = new CountDownLatch(1);
        List<Future<Integer>> jobs = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                jobs.add(threads.submit(() -> {
                    start.await();
                    return job.tick(late);
                }));
            }
            start.countDown();
        }
        for (Future<Integer> one : jobs) {
            one.get();
        }
        for (Order order : due) {
            assertThat(AsProgram.call(() -> orders.file(order.id())).steps())
                    .filteredOn(step -> step.action() == OrderAction.TIME_OUT)
                    .hasSize(1);
        }
    }

    /** A stop between two orders: the first has moved, the second waits in the database for the next start. */
    @Test
    void whatWasNotReachedMovesTheNextTime() {
        Order first = made.dispatched(fixtures.lecturer());
        Order second = made.dispatched(fixtures.lecturer());
        Instant late = second.dueAt();
        assertThat(moves.move(first.id(), late)).isTrue();
        assertThat(moves.move(first.id(), late)).as("not twice").isFalse();
        assertThat(made.now(second.id()).state()).isEqualTo(OrderState.DISPATCHED);
        job.tick(late);
        assertThat(made.now(second.id()).state()).isEqualTo(OrderState.APPROVED);
    }

    @Test
    void whoAcceptsWhileTheClockMovesEitherHasItOrNot() throws Exception {
        Lecturer lecturer = fixtures.lecturer();
        Order order = made.dispatched(lecturer);
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> moved = threads.submit(() -> {
                start.await();
                return moves.move(order.id(), order.dueAt());
            });
            Future<Boolean> accepted = threads.submit(() -> {
                start.await();
                try {
                    accept(lecturer, order);
                    return true;
                } catch (WrongOrderState tooLate) {
                    return false;
                }
            });
            start.countDown();
            assertThat(moved.get()).isNotEqualTo(accepted.get());
            assertThat(made.now(order.id()).state())
                    .isEqualTo(accepted.get() ? OrderState.ACCEPTED : OrderState.APPROVED);
        }
    }

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    private void accept(Lecturer lecturer, Order order) {
        transaction.executeWithoutResult(status -> offers.accept(lecturer.id(), order.id(), made.soonAt()));
    }

    private Order accepted() {
        Lecturer lecturer = fixtures.lecturer();
        Order order = made.dispatched(lecturer);
        accept(lecturer, order);
        return made.now(order.id());
    }

    private OrderStep last(long id) {
        return AsProgram.call(() -> orders.file(id)).steps().getLast();
    }
}
