package org.jiangtai.checkin;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DoorListRepository extends JpaRepository<DoorListEntity, Long> {

    List<DoorListEntity> findByEventIdOrderByNumber(long eventId);

    Optional<DoorListEntity> findByEventIdAndNumber(long eventId, int number);
}
