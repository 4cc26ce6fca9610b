package org.jiangtai.story;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface StoryLinkRepository extends JpaRepository<StoryLinkEntity, Long> {

    Optional<StoryLinkEntity> findByTokenHash(String tokenHash);

    @Query("select l.storyId from StoryLinkEntity l where l.tokenHash = :tokenHash")
    Optional<Long> findStoryId(String tokenHash);

    /** Waits until nobody else uses it; empty if it was used or its time is over. */
    @Query(
            value = "select id from story_link where token_hash = :tokenHash and used_at is null and ends_at > :now "
                    + "for update",
            nativeQuery = true)
    Optional<Long> lockValid(String tokenHash, Instant now);

    @Modifying
    @Query("update StoryLinkEntity l set l.endsAt = :now "
            + "where l.storyId = :storyId and l.usedAt is null and l.endsAt > :now")
    int end(long storyId, Instant now);
}
