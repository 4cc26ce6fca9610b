package org.jiangtai.checkin;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DoorCaseRepository extends JpaRepository<DoorCaseEntity, Long> {

    List<DoorCaseEntity> findByEventIdOrderById(long eventId);

    List<DoorCaseEntity> findBySettledAtNullOrderById();

    boolean existsByEventIdAndDeviceIdAndKind(long eventId, @Nullable Long deviceId, CaseKind kind);

    /** Only the number, so that whoever locks the row afterwards gets it fresh. */
    @Query("select c.eventId from DoorCaseEntity c where c.id = :id")
    Optional<Long> findEventIdById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from DoorCaseEntity c where c.id = :id")
    Optional<DoorCaseEntity> lockById(long id);
}
