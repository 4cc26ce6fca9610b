package org.jiangtai.story;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface StoryConsentRepository extends JpaRepository<StoryConsentEntity, Long> {

    List<StoryConsentEntity> findByStoryIdOrderByIdDesc(long storyId);

    List<StoryConsentEntity> findByStoryIdAndWithdrawnAtIsNullOrderByIdDesc(long storyId);

    @Query("select distinct c.storyId from StoryConsentEntity c where c.withdrawnAt is null and c.storyId in :ids")
    List<Long> findConsented(Collection<Long> ids);

    @Query("select count(c) from StoryConsentEntity c where c.withdrawnAt < :moment and c.picture is not null")
    long countSigned(Instant moment);

    @Modifying
    @Query("update StoryConsentEntity c set c.picture = null "
            + "where c.withdrawnAt < :moment and c.picture is not null")
    int forgetSigned(Instant moment);
}
