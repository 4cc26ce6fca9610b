package org.jiangtai.event;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReleaseRepository extends JpaRepository<ReleaseEntity, Integer> {

    List<ReleaseEntity> findAllByOrderByNumberDesc();

    @Query("select max(r.number) from ReleaseEntity r")
    Optional<Integer> findLast();
}
