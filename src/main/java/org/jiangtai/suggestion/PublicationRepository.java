package org.jiangtai.suggestion;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PublicationRepository extends JpaRepository<PublicationEntity, Long> {

    /** What everybody may read of a suggestion, and what it is found by. */
    record OpenText(long id, @Nullable Long unitId, Category category, String text) {}

    @Query("""
            select new org.jiangtai.suggestion.PublicationRepository$OpenText(s.id, s.unitId, s.category, p.text)
            from PublicationEntity p join SuggestionEntity s on s.id = p.suggestionId
            where s.id in :ids and s.state in :states and s.mayPublish = true""")
    List<OpenText> findOpen(Collection<Long> ids, Collection<SuggestionState> states);

    @Query("""
            select new org.jiangtai.suggestion.PublicationRepository$OpenText(s.id, s.unitId, s.category, p.text)
            from PublicationEntity p join SuggestionEntity s on s.id = p.suggestionId
            where p.suggestionId > :after and s.state in :states and s.mayPublish = true
            order by p.suggestionId""")
    List<OpenText> findOpenAfter(long after, Collection<SuggestionState> states, Limit limit);
}
