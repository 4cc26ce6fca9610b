package org.jiangtai.speaker;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TrialRepository extends JpaRepository<TrialEntity, Long> {

    List<TrialEntity> findByLecturerIdOrderByHeldAtDescIdDesc(long lecturerId);

    /** Of candidates who are still on the way. */
    @Query("select t from TrialEntity t, LecturerEntity l where l.id = t.lecturerId "
            + "and l.state = org.jiangtai.speaker.LecturerState.TRIAL and t.id in :ids order by t.heldAt, t.id")
    List<TrialEntity> findOpen(Collection<Long> ids);

    /** Waits until nobody else changes the trial or its marks. */
    @Query(value = "select id from lecturer_trial where id = :id for update", nativeQuery = true)
    Optional<Long> lockById(long id);
}
