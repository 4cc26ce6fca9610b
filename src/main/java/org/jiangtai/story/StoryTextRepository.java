package org.jiangtai.story;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoryTextRepository extends JpaRepository<StoryTextEntity, Long> {

    List<StoryTextEntity> findByStoryIdOrderByNumberDesc(long storyId);

    Optional<StoryTextEntity> findFirstByStoryIdOrderByNumberDesc(long storyId);

    boolean existsByStoryIdAndAuthorId(long storyId, long authorId);
}
