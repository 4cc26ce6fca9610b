package org.jiangtai.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OrderRepository extends JpaRepository<OrderEntity, Long> {

    String WITH_TIMES = "select distinct o from OrderEntity o left join fetch o.times ";

    /** Waits until nobody else changes the order; only then may it be loaded. Null if there is none. */
    @Query(value = "select id from lecture_order where id = :id for update", nativeQuery = true)
    @Nullable
    Long lock(long id);

    @Query(WITH_TIMES + "where o.id = :id")
    Optional<OrderEntity> findWithTimes(long id);

    @Query(WITH_TIMES + "order by o.id desc")
    List<OrderEntity> findAllWithTimes();

    @Query(WITH_TIMES + "where o.unitId in :units or o.madeBy = :maker order by o.id desc")
    List<OrderEntity> findOfUnits(Collection<Long> units, long maker);

    @Query(WITH_TIMES + "where o.lecturerId = :lecturerId or (o.claimable = true "
            + "and o.state = org.jiangtai.order.OrderState.DISPATCHED) order by o.id desc")
    List<OrderEntity> findForLecturer(long lecturerId);

    @Query(WITH_TIMES + "where o.state = org.jiangtai.order.OrderState.APPROVED or o.id in :ids order by o.id")
    List<OrderEntity> findWaitingOr(Collection<Long> ids);

    @Query(WITH_TIMES + "where o.state = :state order by o.id")
    List<OrderEntity> findByState(OrderState state);

    @Query("select o.id from OrderEntity o where o.eventId = :eventId")
    Optional<Long> findIdByEventId(long eventId);

    /** What moves by itself, and what is late and was not noted yet; the longest due first. */
    @Query("select o.id from OrderEntity o where o.dueAt <= :now and (o.lateNoted = false "
            + "or o.state not in (org.jiangtai.order.OrderState.SUBMITTED, org.jiangtai.order.OrderState.IN_SERVICE)) "
            + "order by o.dueAt, o.id")
    List<Long> findDue(Instant now, Limit limit);

    /** An order whose event may be moved or cancelled. */
    record Underway(
            long id,
            long eventId,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Long lecturerId,
            @Nullable Long venueId) {}

    @Query("select new org.jiangtai.order.OrderRepository$Underway(o.id, o.eventId, o.startsAt, o.endsAt, "
            + "o.lecturerId, o.venueId) from OrderEntity o where o.eventId is not null and o.state in "
            + "(org.jiangtai.order.OrderState.ACCEPTED, org.jiangtai.order.OrderState.IN_SERVICE)")
    List<Underway> findUnderway();

    @Query("select o from OrderEntity o where o.submittedAt >= :from and o.submittedAt < :to")
    List<OrderEntity> findSubmittedBetween(Instant from, Instant to);

    /** Of orders that are over, and of those that nobody has led on since and that wish for no day to come. */
    String CONTACTS = "where (o.contactName <> '' or o.contactPhoneSealed is not null) and (o.closedAt < :before "
            + "or (o.closedAt is null and o.madeAt < :before and (o.endsAt is null or o.endsAt < :before) "
            + "and not exists (select s.id from OrderStepEntity s where s.orderId = o.id and s.happenedAt >= :before) "
            + "and not exists (select p.id from OrderEntity p join p.times t where p.id = o.id and t.day >= :day)))";

    @Query("select count(o) from OrderEntity o " + CONTACTS)
    long countContacts(Instant before, LocalDate day);

    @Query("select o.id from OrderEntity o " + CONTACTS)
    List<Long> findContacts(Instant before, LocalDate day);

    @Modifying
    @Query("update OrderEntity o set o.contactName = '', o.contactPhoneSealed = null, o.sealedWith = null "
            + "where o.id in :ids")
    int forgetContacts(Collection<Long> ids);

    /** A sealed phone. */
    record SealedRow(long id, byte[] phoneSealed) {}

    @Query("select count(o) from OrderEntity o where o.contactPhoneSealed is not null "
            + "and (o.sealedWith is null or o.sealedWith <> :key)")
    long countSealedOtherwise(String key);

    @Query("select o.id from OrderEntity o where o.contactPhoneSealed is not null and o.id > :after "
            + "and (o.sealedWith is null or o.sealedWith <> :key) order by o.id")
    List<Long> findSealedOtherwise(String key, long after, Limit limit);

    @Query("select new org.jiangtai.order.OrderRepository$SealedRow(o.id, o.contactPhoneSealed) from OrderEntity o "
            + "where o.contactPhoneSealed is not null and o.id in :ids order by o.id")
    List<SealedRow> findSealed(Collection<Long> ids);

    /** Only if nothing was typed anew meanwhile. */
    @Modifying
    @Query("update OrderEntity o set o.contactPhoneSealed = :sealed, o.sealedWith = :key "
            + "where o.id = :id and o.contactPhoneSealed = :before")
    int sealAnew(long id, byte[] before, byte[] sealed, String key);
}
