package org.jiangtai.order;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.speaker.LecturerService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over orders that were led on paper or in another system, as they stand. Nobody is told: people know already. */
@Service
@Transactional
public class PastOrders {

    private final OrderRepository orders;
    private final OrderStepRepository steps;
    private final DeliveryRepository deliveries;
    private final EvaluationRepository evaluations;
    private final CallBackRepository callBacks;
    private final OrderDrafts drafts;
    private final OrderNumbers numbers;
    private final OrderFlow flow;
    private final LecturerService lecturers;
    private final Clock clock;

    PastOrders(
            OrderRepository orders,
            OrderStepRepository steps,
            DeliveryRepository deliveries,
            EvaluationRepository evaluations,
            CallBackRepository callBacks,
            OrderDrafts drafts,
            OrderNumbers numbers,
            OrderFlow flow,
            LecturerService lecturers,
            Clock clock) {
        this.orders = orders;
        this.steps = steps;
        this.deliveries = deliveries;
        this.evaluations = evaluations;
        this.callBacks = callBacks;
        this.drafts = drafts;
        this.numbers = numbers;
        this.flow = flow;
        this.lecturers = lecturers;
        this.clock = clock;
    }

    /**
     * Stores one, with a number of the year it was handed in.
     *
     * @return its id
     * @throws org.jiangtai.shared.InvalidInput if a field is not as it must be
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public long store(PastOrder past) {
        var order = new OrderEntity();
        drafts.copy(past.draft(), order);
        order.state = past.state();
        order.submittedAt = past.submittedAt();
        order.madeAt = past.submittedAt() == null ? clock.instant() : past.submittedAt();
        order.number = past.submittedAt() == null ? null : numbers.next(past.submittedAt());
        order.dueAt = past.dueAt();
        order.claimable = past.claimable();
        if (past.lecturerId() != null) {
            order.lecturerId = past.lecturerId();
            order.lecturerName = lecturers.nameOf(past.lecturerId()).orElseThrow();
        }
        if (past.slot() != null) {
            order.startsAt = past.slot().startsAt();
            order.endsAt = past.slot().endsAt();
        }
        order.eventId = past.eventId();
        order.reviewedAt = last(past, OrderAction.APPROVE);
        order.dispatchedAt = dispatched(past);
        order.acceptedAt = last(past, OrderAction.ACCEPT);
        order.deliveredAt = last(past, OrderAction.DELIVER);
        order.notEvaluated = last(past, OrderAction.LAPSE) != null;
        past.steps().stream()
                .filter(step -> OrderRules.needsReason(step.action()) && step.action() != OrderAction.DECLINE)
                .forEach(step -> order.reason = step.reason());
        if (past.state().isOver()) {
            order.closedAt = past.steps().getLast().at();
        }
        if (past.evaluation() != null) {
            order.stars = past.evaluation().overall();
            order.callBackOpen = past.evaluation().fewest() <= flow.callBackStars()
                    && past.callBacks().stream().noneMatch(CallBack::reached);
        }
        orders.saveAndFlush(order);
        putAll(past, Objects.requireNonNull(order.id));
        return order.id;
    }

    private void putAll(PastOrder past, long id) {
        past.steps().forEach(step -> steps.save(row(step, id, past.lecturerId())));
        if (past.delivery() != null) {
            deliveries.save(DeliveryEntity.of(id, past.delivery()));
        }
        if (past.evaluation() != null) {
            evaluations.save(EvaluationEntity.of(id, past.evaluation().checked()));
        }
        past.callBacks().forEach(call -> callBacks.save(row(call, id)));
    }

    private static OrderStepEntity row(OrderStep step, long orderId, @Nullable Long lecturerId) {
        var row = new OrderStepEntity();
        row.orderId = orderId;
        row.happenedAt = step.at();
        row.action = step.action();
        row.fromState = step.from();
        row.toState = step.to();
        row.lecturerId = lecturerId;
        row.who = step.who();
        row.reason = step.reason();
        return row;
    }

    private static CallBackEntity row(CallBack call, long orderId) {
        var row = new CallBackEntity();
        row.orderId = orderId;
        row.calledAt = call.at();
        row.who = call.who();
        row.reached = call.reached();
        row.said = call.said();
        return row;
    }

    private static @Nullable Instant dispatched(PastOrder past) {
        return past.steps().stream()
                .filter(step -> step.to() == OrderState.DISPATCHED)
                .map(OrderStep::at)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant last(PastOrder past, OrderAction action) {
        return past.steps().stream()
                .filter(step -> step.action() == action)
                .map(OrderStep::at)
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
