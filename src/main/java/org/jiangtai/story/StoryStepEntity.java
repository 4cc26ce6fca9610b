package org.jiangtai.story;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "story_step")
class StoryStepEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long storyId;
    Instant happenedAt;

    @Enumerated(EnumType.STRING)
    StoryAction action;

    @Enumerated(EnumType.STRING)
    StoryState fromState;

    @Enumerated(EnumType.STRING)
    StoryState toState;

    @Nullable
    Long accountId;

    @InRecord(Shown.NAME)
    String who;

    @InRecord(Shown.LENGTH)
    String note;

    StoryStep toStep() {
        return new StoryStep(happenedAt, action, fromState, toState, who, note);
    }
}
