package org.jiangtai.event;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TripAnswerRepository extends JpaRepository<TripAnswerEntity, Long> {

    /** What was said last of each of these events, by each lecturer. */
    @Query("select distinct a from TripAnswerEntity a left join fetch a.proposals where a.id in "
            + "(select max(b.id) from TripAnswerEntity b where b.eventId in :events group by b.eventId, b.lecturerId)")
    List<TripAnswerEntity> findLatest(Collection<Long> events);
}
