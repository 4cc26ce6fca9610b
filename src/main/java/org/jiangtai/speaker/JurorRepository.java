package org.jiangtai.speaker;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface JurorRepository extends JpaRepository<JurorEntity, Long> {

    List<JurorEntity> findByTrialIdOrderById(long trialId);

    List<JurorEntity> findByTrialIdInOrderById(Collection<Long> trialIds);

    List<JurorEntity> findByAccountId(long accountId);

    @Query("select t.lecturerId from TrialEntity t, JurorEntity j where t.id = j.trialId and j.id = :id")
    java.util.Optional<Long> findLecturerId(long id);

    @Query("select j.trialId from JurorEntity j where j.id = :id")
    java.util.Optional<Long> findTrialId(long id);
}
