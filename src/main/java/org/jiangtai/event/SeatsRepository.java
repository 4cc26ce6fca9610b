package org.jiangtai.event;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SeatsRepository extends JpaRepository<SeatsEntity, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from SeatsEntity s where s.eventId = :eventId")
    Optional<SeatsEntity> lock(long eventId);
}
