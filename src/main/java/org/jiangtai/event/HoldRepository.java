package org.jiangtai.event;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface HoldRepository extends JpaRepository<HoldEntity, Long> {

    Optional<HoldEntity> findByEventIdAndUnitId(long eventId, long unitId);

    List<HoldEntity> findByEventIdOrderById(long eventId);

    /** Plain records, so that whoever locks the seats afterwards gets the rows fresh and not from Hibernate's memory. */
    @Query("select new org.jiangtai.event.Hold(h.unitId, h.seats, h.taken) from HoldEntity h "
            + "where h.eventId = :eventId order by h.id")
    List<Hold> findHolds(long eventId);
}
