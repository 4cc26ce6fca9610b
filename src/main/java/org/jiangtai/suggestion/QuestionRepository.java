package org.jiangtai.suggestion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface QuestionRepository extends JpaRepository<QuestionEntity, Long> {

    List<QuestionEntity> findBySuggestionIdOrderById(long suggestionId);

    Optional<QuestionEntity> findFirstBySuggestionIdAndRepliedAtIsNullOrderById(long suggestionId);

    @Query("select distinct q.suggestionId from QuestionEntity q "
            + "where q.suggestionId in :suggestionIds and q.repliedAt is null")
    List<Long> findAsked(Collection<Long> suggestionIds);
}
