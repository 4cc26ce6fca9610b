package org.jiangtai.suggestion;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StepRepository extends JpaRepository<StepEntity, Long> {

    List<StepEntity> findBySuggestionIdInOrderById(Collection<Long> suggestionIds);
}
