package org.jiangtai.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.order.CallBack;
import org.jiangtai.order.Delivery;
import org.jiangtai.order.DispatchService;
import org.jiangtai.order.Evaluation;
import org.jiangtai.order.Order;
import org.jiangtai.order.OrderAction;
import org.jiangtai.order.OrderChannel;
import org.jiangtai.order.OrderDraft;
import org.jiangtai.order.OrderReviewService;
import org.jiangtai.order.OrderService;
import org.jiangtai.order.OrderState;
import org.jiangtai.order.OrderStep;
import org.jiangtai.order.PastOrder;
import org.jiangtai.order.PastOrders;
import org.jiangtai.order.PreferredTime;
import org.jiangtai.order.TimeSlot;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.speaker.Lecturer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes orders as far along as a test needs them. */
@TestComponent
public class OrderFixtures {

    private final Fixtures fixtures;
    private final OrderService orders;
    private final OrderReviewService review;
    private final DispatchService dispatch;
    private final PastOrders past;
    private final ZoneId zone;

    OrderFixtures(
            Fixtures fixtures,
            OrderService orders,
            OrderReviewService review,
            DispatchService dispatch,
            PastOrders past,
            ZoneId zone) {
        this.fixtures = fixtures;
        this.orders = orders;
        this.review = review;
        this.dispatch = dispatch;
        this.past = past;
        this.zone = zone;
    }

    /** The day after tomorrow at two in the afternoon. */
    public PreferredTime soon() {
        return PreferredTime.at(LocalDate.now(zone).plusDays(2), LocalTime.of(14, 0));
    }

    public Instant soonAt() {
        return soon().day().atTime(14, 0).atZone(zone).toInstant();
    }

    /** A complete order of a topic, in a hall of a village of its own. */
    public OrderDraft draft() {
        return draft(fixtures.unit());
    }

    public OrderDraft draft(Unit unit) {
        return draft(unit, soon());
    }

    public OrderDraft draft(Unit unit, PreferredTime... times) {
        Venue hall = fixtures.venue(unit, 100);
        return new OrderDraft(
                null,
                0,
                unit.id(),
                "王小明",
                Fixtures.phone(),
                fixtures.topic().id(),
                null,
                "",
                List.of(times),
                hall.id(),
                90,
                60,
                "老人",
                SpokenLanguage.MANDARIN,
                "",
                OrderChannel.PHONE);
    }

    public Order submitted() {
        return submitted(draft());
    }

    public Order submitted(OrderDraft draft) {
        return AsProgram.call(() -> orders.submit(orders.save(draft).id()));
    }

    public Order approved() {
        return approved(draft());
    }

    public Order approved(OrderDraft draft) {
        Order order = submitted(draft);
        AsProgram.run(() -> review.approve(order.id(), order.version()));
        return now(order.id());
    }

    /** Dispatched to this lecturer for the first wish. */
    public Order dispatched(Lecturer lecturer) {
        return dispatched(lecturer, approved());
    }

    public Order dispatched(Lecturer lecturer, Order approved) {
        AsProgram.run(() -> dispatch.dispatch(approved.id(), lecturer.id(), soonAt(), ""));
        return now(approved.id());
    }

    /** Whoever qualifies may claim it. */
    public Order offered() {
        Order order = approved();
        AsProgram.run(() -> dispatch.offer(order.id()));
        return now(order.id());
    }

    public Order now(long id) {
        return AsProgram.call(() -> orders.file(id)).order();
    }

    /** A lecture of yesterday afternoon. */
    public long inService(@Nullable Lecturer lecturer, Unit unit) {
        return past(lecturer, unit, OrderState.IN_SERVICE, null, null);
    }

    /** A lecture that was reported and waits for its stars. */
    public long delivered(@Nullable Lecturer lecturer, Unit unit) {
        return past(lecturer, unit, OrderState.DELIVERED, report(), null);
    }

    /** An evaluated lecture with so many stars for the whole. */
    public long evaluated(@Nullable Lecturer lecturer, Unit unit, int stars) {
        return past(lecturer, unit, OrderState.EVALUATED, report(), new Evaluation(stars, 4, 4, 4, "好"));
    }

    private Instant yesterday() {
        return LocalDate.now(zone).minusDays(1).atTime(14, 0).atZone(zone).toInstant();
    }

    private Delivery report() {
        Instant begun = yesterday();
        return new Delivery(begun, begun.plus(Duration.ofMinutes(80)), 55, "", false);
    }

    private long past(
            @Nullable Lecturer lecturer,
            Unit unit,
            OrderState state,
            @Nullable Delivery report,
            @Nullable Evaluation evaluation) {
        Instant begun = yesterday();
        Instant accepted = begun.minus(Duration.ofDays(3));
        Instant submitted = accepted.minus(Duration.ofHours(10));
        List<OrderStep> steps = List.of(
                new OrderStep(submitted, OrderAction.SUBMIT, OrderState.DRAFT, OrderState.SUBMITTED, "张丽", ""),
                new OrderStep(accepted, OrderAction.DISPATCH, OrderState.APPROVED, OrderState.DISPATCHED, "李敏", ""),
                new OrderStep(accepted, OrderAction.ACCEPT, OrderState.DISPATCHED, OrderState.ACCEPTED, "王芳", ""),
                new OrderStep(
                        begun.plus(Duration.ofHours(2)),
                        report == null ? OrderAction.BEGIN : OrderAction.DELIVER,
                        OrderState.IN_SERVICE,
                        state,
                        "王芳",
                        ""));
        return AsProgram.call(() -> past.store(new PastOrder(
                draft(unit),
                state,
                submitted,
                Instant.now().plus(Duration.ofDays(2)),
                false,
                lecturer == null ? null : lecturer.id(),
                new TimeSlot(begun, begun.plus(Duration.ofMinutes(90))),
                null,
                report,
                evaluation,
                List.<CallBack>of(),
                steps)));
    }
}
