package org.jiangtai.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ExcuseRepository extends JpaRepository<ExcuseEntity, Long> {

    Optional<ExcuseEntity> findByRegistrationId(long registrationId);

    List<ExcuseEntity> findByEventIdAndWithdrawnAtNull(long eventId);

    @Modifying
    @Query("update ExcuseEntity e set e.reason = '' where e.registrationId = :registrationId and e.reason <> ''")
    int forgetOf(long registrationId);

    long countByAskedAtBeforeAndReasonNot(Instant moment, String reason);

    @Modifying
    @Query("update ExcuseEntity e set e.reason = '' where e.askedAt < :moment and e.reason <> ''")
    int forget(Instant moment);
}
