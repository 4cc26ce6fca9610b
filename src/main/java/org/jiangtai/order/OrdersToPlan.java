package org.jiangtai.order;

import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.identity.AmongModules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders that wait for a lecturer, or for a lecturer's answer, for whoever plans the season as a whole. */
@Service
@Transactional
public class OrdersToPlan {

    /** A list in a question is never empty. */
    private static final long NONE = -1;

    private final OrderRepository orders;
    private final OrderStepRepository steps;

    OrdersToPlan(OrderRepository orders, OrderStepRepository steps) {
        this.orders = orders;
        this.steps = steps;
    }

    /**
     * The approved orders that nobody was asked to give yet and whose topic is known, by two statements.
     *
     * @param besides orders that are wanted whatever their state
     */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public List<OrderToPlan> waiting(Collection<Long> besides) {
        Set<Long> ids = new HashSet<>(besides);
        ids.add(NONE);
        return toPlan(orders.findWaitingOr(ids));
    }

    /** The orders that were dispatched and wait for an answer, by two statements. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public List<OrderToPlan> dispatched() {
        return toPlan(orders.findByState(OrderState.DISPATCHED));
    }

    private List<OrderToPlan> toPlan(List<OrderEntity> found) {
        Set<Long> ids = found.stream().map(order -> order.id).collect(Collectors.toSet());
        ids.add(NONE);
        Map<Long, Set<Long>> unwilling = steps.findUnwillingOfOrders(ids).stream()
                .collect(Collectors.groupingBy(
                        OrderStepRepository.Unwilling::orderId,
                        Collectors.mapping(OrderStepRepository.Unwilling::lecturerId, Collectors.toSet())));
        return found.stream()
                .filter(order -> order.topicId != null)
                .map(order -> toPlan(order, unwilling.getOrDefault(order.id, Set.of())))
                .toList();
    }

    private static OrderToPlan toPlan(OrderEntity order, Set<Long> unwilling) {
        return new OrderToPlan(
                order.id,
                Objects.requireNonNullElse(order.number, ""),
                order.unitId,
                Objects.requireNonNull(order.topicId),
                order.venueId,
                order.language,
                order.people,
                order.minutes,
                order.preferredTimes(),
                unwilling,
                order.state,
                asked(order),
                order.eventId);
    }

    private static OrderToPlan.@Nullable Asked asked(OrderEntity order) {
        return order.lecturerId == null || order.startsAt == null || order.endsAt == null
                ? null
                : new OrderToPlan.Asked(order.lecturerId, order.startsAt, order.endsAt);
    }
}
