package org.jiangtai.speaker;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface LecturerRepository extends JpaRepository<LecturerEntity, Long> {

    List<LecturerEntity> findAllByOrderByName();

    Optional<LecturerEntity> findByAccountId(long accountId);
}
