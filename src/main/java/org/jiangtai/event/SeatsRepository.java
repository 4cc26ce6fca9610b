package org.jiangtai.event;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SeatsRepository extends JpaRepository<SeatsEntity, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from SeatsEntity s where s.eventId = :eventId")
    Optional<SeatsEntity> lock(long eventId);

    /** Only the moment, so that whoever locks the row afterwards gets it fresh and not from Hibernate's memory. */
    @Query("select s.heldUntil from SeatsEntity s where s.eventId = :eventId and s.heldUntil is not null")
    Optional<Instant> findHeldUntil(long eventId);

    @Query("select s.eventId from SeatsEntity s where s.holdsUnits = true order by s.eventId")
    List<Long> findHolding();
}
