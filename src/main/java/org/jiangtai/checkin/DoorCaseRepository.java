package org.jiangtai.checkin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;

interface DoorCaseRepository extends JpaRepository<DoorCaseEntity, Long> {

    List<DoorCaseEntity> findByEventIdOrderById(long eventId);

    boolean existsByEntryIdAndKind(long entryId, CaseKind kind);

    boolean existsByEventIdAndDeviceIdAndKind(long eventId, @Nullable Long deviceId, CaseKind kind);
}
