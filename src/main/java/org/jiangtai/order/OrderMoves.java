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

    OrderMoves(OrderRepository orders, OrderFlow flow, OrderEvents events) {
        this.orders = orders;
        this.flow = flow;
        this.events = events;
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
     *
     * @return whether they differed
     */
    @Transactional
    public boolean follow(long id, Instant now) {
        OrderEntity order = held(id);
        if (order == null || (order.state != OrderState.ACCEPTED && order.state != OrderState.IN_SERVICE)) {
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
