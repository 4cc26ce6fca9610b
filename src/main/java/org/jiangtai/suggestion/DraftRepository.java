package org.jiangtai.suggestion;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DraftRepository extends JpaRepository<DraftEntity, Long> {

    /** A text for the public with what is needed to see whose it is. */
    record Waiting(DraftEntity draft, SuggestionEntity suggestion) {}

    @Query("select new org.jiangtai.suggestion.DraftRepository$Waiting(d, s) from DraftEntity d "
            + "join SuggestionEntity s on s.id = d.suggestionId order by d.state, d.changedAt, d.suggestionId")
    List<Waiting> findWaiting(Limit limit);
}
