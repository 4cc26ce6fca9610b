package org.jiangtai.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface DoorDeviceRepository extends JpaRepository<DoorDeviceEntity, Long> {

    Optional<DoorDeviceEntity> findByToken(String token);

    List<DoorDeviceEntity> findByEventIdOrderById(long eventId);

    long countByExpiresAtBeforeAndNameNot(Instant moment, String name);

    @Modifying
    @Query("update DoorDeviceEntity d set d.name = '', d.revokedAt = coalesce(d.revokedAt, :now) "
            + "where d.expiresAt < :moment and d.name <> ''")
    int forget(Instant moment, Instant now);
}
