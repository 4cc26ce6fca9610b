package org.jiangtai.order;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moves by itself, one order at a time, each in a transaction of its own: the row is locked and looked at again, so
 * that of several that run at once one moves it and the others find nothing to do.
 */
@Component
class OrderMoves {

    private static final Set<OrderParty> CLOCK = Set.of(OrderParty.CLOCK);

    private final OrderRepository orders;
    private final OrderFlow flow;
    private final OrderEvents events;
    private final OrderStepRepository steps;
    private final OrderNews news;

    OrderMoves(OrderRepository orders, OrderFlow flow, OrderEvents events, OrderStepRepository steps, OrderNews news) {
        this.orders = orders;
        this.flow = flow;
        this.events = events;
        this.steps = steps;
        this.news = news;
    }

    /**
     * Moves an order that is due.
     *
     * @return whether it still was
     */
    @Transactional
    public boolean move(long id, Instant now) {
        OrderEntity order = held(id);
        if (order == null || order.dueAt == null || order.dueAt.isAfter(now)) {
            return false;
        }
        return switch (order.state) {
            case DISPATCHED -> {
                flow.step(order, OrderAction.TIME_OUT, CLOCK, "", "", now);
                order.forgetDispatch();
                yield true;
            }
            case ACCEPTED -> step(order, OrderAction.BEGIN, now);
            case DELIVERED -> {
                order.notEvaluated = true;
                yield step(order, OrderAction.LAPSE, now);
            }
            case EVALUATED -> !order.callBackOpen && step(order, OrderAction.ARCHIVE, now);
            case SUBMITTED, IN_SERVICE -> !order.lateNoted && step(order, OrderAction.REMIND, now);
            case DRAFT, RETURNED, REJECTED, APPROVED, DECLINED, ARCHIVED, CANCELLED -> false;
        };
    }

    /**
     * Brings an order in line with its event: cancelled with it, or at its new time and place, with its new lecturer.
     * Of a move nobody is told, as the plan may not be approved yet.
     *
     * @return whether they differed
     */
    @Transactional
    public boolean follow(long id, Instant now) {
        OrderEntity order = held(id);
        return order != null && follow(order, now);
    }

    /** A release gave the order's event another time or place: the unit hears of it now. */
    @Transactional
    public void announced(long id, Instant now) {
        OrderEntity order = held(id);
        if (order == null) {
            return;
        }
        follow(order, now);
        if (isUnderway(order)) {
            news.moved(order);
        }
    }

    /** The order's event was released for the first time: the unit hears of it if it moved since the acceptance. */
    @Transactional
    public void published(long id, Instant now) {
        OrderEntity order = held(id);
        if (order == null) {
            return;
        }
        follow(order, now);
        if (isUnderway(order) && steps.existsByOrderIdAndAction(id, OrderAction.FOLLOW)) {
            news.moved(order);
        }
    }

    /** An announced event was cancelled, by whomever: its order is cancelled with it, and the unit hears of it now. */
    @Transactional
    public void cancelled(long id, Instant now) {
        OrderEntity order = held(id);
        if (order == null) {
            return;
        }
        follow(order, now);
        if (order.state == OrderState.CANCELLED) {
            news.cancelled(order);
        }
    }

    private boolean follow(OrderEntity order, Instant now) {
        if (!isUnderway(order)) {
            return false;
        }
        Event event = events.find(order).orElse(null);
        if (event == null) {
            return false;
        }
        if (OrderEvents.isCancelled(event)) {
            flow.step(order, OrderAction.CANCEL, CLOCK, event.cancelReason(), "", now);
            return true;
        }
        if (!differs(order, event)) {
            return false;
        }
        order.startsAt = event.startsAt();
        order.endsAt = event.endsAt();
        order.venueId = event.venueId();
        if (event.lecturerId() != null) {
            order.lecturerId = event.lecturerId();
            order.lecturerName = event.lecturerName();
        }
        return step(order, OrderAction.FOLLOW, now);
    }

    private static boolean isUnderway(OrderEntity order) {
        return order.state == OrderState.ACCEPTED || order.state == OrderState.IN_SERVICE;
    }

    static boolean differs(OrderEntity order, Event event) {
        return !event.startsAt().equals(order.startsAt)
                || !event.endsAt().equals(order.endsAt)
                || !Objects.equals(event.venueId(), order.venueId)
                || (event.lecturerId() != null && !event.lecturerId().equals(order.lecturerId));
    }

    private boolean step(OrderEntity order, OrderAction action, Instant now) {
        flow.step(order, action, CLOCK, "", "", now);
        return true;
    }

    private @Nullable OrderEntity held(long id) {
        return orders.lock(id) == null ? null : orders.findById(id).orElse(null);
    }
}
