package org.jiangtai.suggestion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PublicationRepository extends JpaRepository<PublicationEntity, Long> {

    @Query("""
            select new org.jiangtai.suggestion.PublishedSuggestion(
                s.id, s.category, s.unitId, p.text, s.state, s.adoption, s.receivedAt, p.publishedAt,
                (select count(b) from SupportEntity b where b.suggestionId = s.id))
            from PublicationEntity p join SuggestionEntity s on s.id = p.suggestionId
            where p.publishedAt > :since
              and (:unitId is null or s.unitId = :unitId)
              and (:category is null or s.category = :category)
            order by p.publishedAt desc, p.suggestionId desc""")
    Page<PublishedSuggestion> find(
            Instant since, @Nullable Long unitId, @Nullable Category category, Pageable pageable);

    @Query("""
            select new org.jiangtai.suggestion.PublishedSuggestion(
                s.id, s.category, s.unitId, p.text, s.state, s.adoption, s.receivedAt, p.publishedAt,
                (select count(b) from SupportEntity b where b.suggestionId = s.id))
            from PublicationEntity p join SuggestionEntity s on s.id = p.suggestionId
            where s.id = :id""")
    Optional<PublishedSuggestion> findPublished(long id);

    @Query("""
            select new org.jiangtai.suggestion.PublishedSuggestion(
                s.id, s.category, s.unitId, p.text, s.state, s.adoption, s.receivedAt, p.publishedAt,
                (select count(b) from SupportEntity b where b.suggestionId = s.id))
            from PublicationEntity p join SuggestionEntity s on s.id = p.suggestionId
            where s.id in :ids and s.state in :states and s.mayPublish = true""")
    List<PublishedSuggestion> findPublished(Collection<Long> ids, Collection<SuggestionState> states);

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

    @Query("""
            select distinct s.unitId
            from PublicationEntity p join SuggestionEntity s on s.id = p.suggestionId
            where p.publishedAt > :since and s.unitId is not null""")
    List<Long> findUnitIds(Instant since);
}
