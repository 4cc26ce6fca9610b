package org.jiangtai.suggestion;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewRepository extends JpaRepository<ReviewEntity, Long> {

    List<ReviewEntity> findBySuggestionIdInOrderById(Collection<Long> suggestionIds);
}
