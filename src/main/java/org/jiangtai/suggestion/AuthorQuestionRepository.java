package org.jiangtai.suggestion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AuthorQuestionRepository extends JpaRepository<AuthorQuestionEntity, Long> {

    List<AuthorQuestionEntity> findBySuggestionIdOrderById(long suggestionId);

    Optional<AuthorQuestionEntity> findFirstBySuggestionIdAndRepliedAtIsNullOrderById(long suggestionId);

    @Query("select distinct q.suggestionId from AuthorQuestionEntity q "
            + "where q.suggestionId in :suggestionIds and q.repliedAt is null")
    List<Long> findAsked(Collection<Long> suggestionIds);
}
