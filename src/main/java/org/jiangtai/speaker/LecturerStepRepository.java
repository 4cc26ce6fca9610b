package org.jiangtai.speaker;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface LecturerStepRepository extends JpaRepository<LecturerStepEntity, Long> {

    List<LecturerStepEntity> findByLecturerIdOrderByIdDesc(long lecturerId);

    Optional<LecturerStepEntity> findFirstByLecturerIdAndUndoneAtIsNullOrderByIdDesc(long lecturerId);

    /** Those whose last step led there before a moment. */
    @Query("select s.lecturerId from LecturerStepEntity s, LecturerEntity l where l.id = s.lecturerId "
            + "and l.state in :states and l.forgotten = false "
            + "group by s.lecturerId having max(s.madeAt) < :moment")
    List<Long> findEndedBefore(Collection<LecturerState> states, Instant moment);

    @Modifying
    @Query("update LecturerStepEntity s set s.note = '', s.person = '' where s.lecturerId = :lecturerId")
    void forget(long lecturerId);
}
