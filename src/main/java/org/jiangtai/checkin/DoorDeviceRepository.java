package org.jiangtai.checkin;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DoorDeviceRepository extends JpaRepository<DoorDeviceEntity, Long> {

    Optional<DoorDeviceEntity> findByToken(String token);

    List<DoorDeviceEntity> findByEventIdOrderById(long eventId);
}
