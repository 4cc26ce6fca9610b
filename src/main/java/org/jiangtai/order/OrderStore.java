package org.jiangtai.order;

import org.jiangtai.order.OrderAccess.Eyes;
import org.jiangtai.shared.NotFound;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Finds orders for whoever may see them. */
@Component
class OrderStore {

    private final OrderRepository orders;

    OrderStore(OrderRepository orders) {
        this.orders = orders;
    }

    /**
     * An order to be read.
     *
     * @throws NotFound if there is none, or none for this person
     */
    OrderEntity seen(long id, Eyes eyes) {
        OrderEntity order = orders.findWithTimes(id).orElseThrow(NotFound::new);
        if (!eyes.sees(order)) {
            throw new NotFound();
        }
        return order;
    }

    /**
     * An order to be changed: nobody else changes it until this transaction ends.
     *
     * @throws NotFound if there is none, or none for this person
     */
    OrderEntity held(long id, Eyes eyes) {
        orders.lock(id);
        return seen(id, eyes);
    }

    /**
     * An order to be changed by somebody whose right to it is looked at apart.
     *
     * @throws NotFound if there is none
     */
    OrderEntity held(long id) {
        orders.lock(id);
        return orders.findWithTimes(id).orElseThrow(NotFound::new);
    }

    /**
     * Insists that nobody has changed the order since it was read.
     *
     * @throws ObjectOptimisticLockingFailureException if somebody has
     */
    static void requireVersion(OrderEntity order, long version) {
        if (order.version != version) {
            throw new ObjectOptimisticLockingFailureException(OrderEntity.class, order.id);
        }
    }
}
