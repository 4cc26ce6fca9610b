package org.jiangtai.story;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface StoryRepository extends JpaRepository<StoryEntity, Long> {

    List<StoryEntity> findAllByOrderByChangedAtDescIdDesc();

    List<StoryEntity> findByStateOrderByChangedAtAscIdAsc(StoryState state);

    /** A story in the library that a topic was made from. */
    record Untold(long id, long topicId) {}

    @Query("select new org.jiangtai.story.StoryRepository$Untold(s.id, s.topicId) from StoryEntity s "
            + "where s.topicId is not null and s.state = org.jiangtai.story.StoryState.LIBRARY order by s.id")
    List<Untold> findUntold();

    /** Waits until nobody else changes the story's row. */
    @Query(value = "select id from story where id = :id for update", nativeQuery = true)
    Optional<Long> lockById(long id);

    /** What everybody may read. That a consent is in force is asked here too, whatever was done to the row. */
    String OPEN = """
             from StoryEntity s
            where s.publishedAt is not null
              and s.state in (org.jiangtai.story.StoryState.LIBRARY, org.jiangtai.story.StoryState.TOLD)
              and exists (select c.id from StoryConsentEntity c where c.storyId = s.id and c.withdrawnAt is null)
            """;

    @Query("select s" + OPEN + """
              and (:unitId is null or s.unitId = :unitId)
              and (:themeId is null or s.themeId = :themeId)
            order by s.publishedAt desc, s.id desc""")
    Page<StoryEntity> findOpen(@Nullable Long unitId, @Nullable Long themeId, Pageable pageable);

    @Query("select s" + OPEN + " and s.id = :id")
    Optional<StoryEntity> findOpen(long id);

    @Query("select distinct s.unitId" + OPEN)
    List<Long> findOpenUnits();

    /** A sealed number as a key change reads it. */
    record SealedRow(long id, byte[] phoneSealed) {}

    @Query("select count(r) from StoryEntity r where r.phoneSealed is not null "
            + "and (r.sealedWith is null or r.sealedWith <> :key)")
    long countSealedOtherwise(String key);

    @Query("select r.id from StoryEntity r where r.phoneSealed is not null and r.id > :after "
            + "and (r.sealedWith is null or r.sealedWith <> :key) order by r.id")
    List<Long> findSealedOtherwise(String key, long after, Limit limit);

    @Query("select new org.jiangtai.story.StoryRepository$SealedRow(r.id, r.phoneSealed) from StoryEntity r "
            + "where r.phoneSealed is not null and r.id in :ids order by r.id")
    List<SealedRow> findSealed(Collection<Long> ids);

    /** Only if nothing was typed anew meanwhile. */
    @Modifying
    @Query("update StoryEntity r set r.phoneSealed = :sealed, r.sealedWith = :key "
            + "where r.id = :id and r.phoneSealed = :before")
    int sealAnew(long id, byte[] before, byte[] sealed, String key);

    /** Where nothing has happened since, and something still tells who the teller is. A name that may be shown stays. */
    String SILENT = """
             from StoryEntity s
            where s.changedAt < :moment
              and (s.phoneSealed is not null or s.name <> '' and not exists (
                select c.id from StoryConsentEntity c
                where c.storyId = s.id and c.withdrawnAt is null and c.named = true))
            """;

    @Query("select count(s)" + SILENT)
    long countTellers(Instant moment);

    @Query("select s.id" + SILENT + " order by s.id")
    List<Long> findTellers(Instant moment, Limit limit);
}
