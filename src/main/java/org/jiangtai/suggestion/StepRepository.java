package org.jiangtai.suggestion;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StepRepository extends JpaRepository<StepEntity, Long> {

    List<StepEntity> findBySuggestionIdInOrderById(Collection<Long> suggestionIds);

    /** The number of a step and whose it is. */
    record Taken(long id, long suggestionId) {}

    @Query("select coalesce(max(t.id), 0) from StepEntity t")
    long findLast();

    @Query("select new org.jiangtai.suggestion.StepRepository$Taken(t.id, t.suggestionId) from StepEntity t "
            + "where t.id > :after order by t.id")
    List<Taken> findTaken(long after, Limit limit);
}
