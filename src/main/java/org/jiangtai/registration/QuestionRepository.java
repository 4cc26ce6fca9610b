package org.jiangtai.registration;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface QuestionRepository extends JpaRepository<QuestionEntity, Long> {

    /** What is asked now, in order. */
    List<QuestionEntity> findByEventIdAndRemovedAtIsNullOrderByPositionAscIdAsc(long eventId);
}
