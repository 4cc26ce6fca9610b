package org.jiangtai.suggestion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PublicationRepository extends JpaRepository<PublicationEntity, Long> {

    @Query("""
            select new org.jiangtai.suggestion.PublishedSuggestion(
                s.category, s.unitId, p.text, s.adoption, s.receivedAt, p.publishedAt)
            from PublicationEntity p join SuggestionEntity s on s.id = p.suggestionId
            where p.publishedAt > :since
              and (:unitId is null or s.unitId = :unitId)
              and (:category is null or s.category = :category)
            order by p.publishedAt desc, p.suggestionId desc""")
    Page<PublishedSuggestion> find(
            Instant since, @Nullable Long unitId, @Nullable Category category, Pageable pageable);

    @Query("""
            select distinct s.unitId
            from PublicationEntity p join SuggestionEntity s on s.id = p.suggestionId
            where p.publishedAt > :since and s.unitId is not null""")
    List<Long> findUnitIds(Instant since);
}
