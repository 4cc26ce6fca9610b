package org.jiangtai.order;

import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.identity.AmongModules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders that wait for a lecturer, for whoever plans the season as a whole. */
@Service
@Transactional
public class OrdersToPlan {

    /** A list in a question is never empty. */
    private static final long NONE = -1;

    private final OrderRepository orders;

    OrdersToPlan(OrderRepository orders) {
        this.orders = orders;
    }

    /**
     * The approved orders that nobody was asked to give yet and whose topic is known, by one statement.
     *
     * @param besides orders that are wanted whatever their state
     */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public List<OrderToPlan> waiting(Collection<Long> besides) {
        Set<Long> ids = new HashSet<>(besides);
        ids.add(NONE);
        return orders.findWaitingOr(ids).stream()
                .filter(order -> order.topicId != null)
                .map(OrdersToPlan::toPlan)
                .toList();
    }

    private static OrderToPlan toPlan(OrderEntity order) {
        return new OrderToPlan(
                order.id,
                Objects.requireNonNullElse(order.number, ""),
                order.unitId,
                Objects.requireNonNull(order.topicId),
                order.venueId,
                order.language,
                order.people,
                order.preferredTimes(),
                order.state == OrderState.APPROVED,
                order.eventId);
    }
}
