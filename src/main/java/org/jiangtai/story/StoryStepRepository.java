package org.jiangtai.story;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoryStepRepository extends JpaRepository<StoryStepEntity, Long> {

    List<StoryStepEntity> findByStoryIdOrderByIdDesc(long storyId);

    boolean existsByStoryIdAndAction(long storyId, StoryAction action);
}
