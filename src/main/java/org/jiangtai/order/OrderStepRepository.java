package org.jiangtai.order;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OrderStepRepository extends JpaRepository<OrderStepEntity, Long> {

    List<OrderStepEntity> findByOrderIdOrderById(long orderId);

    boolean existsByOrderIdAndAction(long orderId, OrderAction action);

    /** The lecturers who declined the order or let its time pass. */
    @Query("select s.lecturerId from OrderStepEntity s where s.orderId = :orderId and s.lecturerId is not null "
            + "and s.action in (org.jiangtai.order.OrderAction.DECLINE, org.jiangtai.order.OrderAction.TIME_OUT)")
    Set<Long> findUnwilling(long orderId);

    /** The orders that a lecturer declined or let pass. */
    @Query("select s.orderId from OrderStepEntity s where s.lecturerId = :lecturerId "
            + "and s.action in (org.jiangtai.order.OrderAction.DECLINE, org.jiangtai.order.OrderAction.TIME_OUT)")
    Set<Long> findUnwillingOf(long lecturerId);

    /** The lecturers who declined one of these orders or let its time pass. */
    @Query("select new org.jiangtai.order.OrderStepRepository$Unwilling(s.orderId, s.lecturerId) "
            + "from OrderStepEntity s where s.orderId in :orderIds and s.lecturerId is not null "
            + "and s.action in (org.jiangtai.order.OrderAction.DECLINE, org.jiangtai.order.OrderAction.TIME_OUT)")
    List<Unwilling> findUnwillingOfOrders(Collection<Long> orderIds);

    record Unwilling(long orderId, long lecturerId) {}
}
