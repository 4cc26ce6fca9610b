package org.jiangtai.order;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OrderPhotoRepository extends JpaRepository<OrderPhotoEntity, Long> {

    @Query("select p.id from OrderPhotoEntity p where p.orderId = :orderId order by p.id")
    List<Long> findIds(long orderId);

    String OLD = "where p.orderId in (select o.id from OrderEntity o where o.closedAt < :before)";

    @Query("select count(p) from OrderPhotoEntity p " + OLD)
    long countOld(Instant before);

    @Modifying
    @Query("delete from OrderPhotoEntity p " + OLD)
    int deleteOld(Instant before);
}
