package org.jiangtai.story;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "story_link")
class StoryLinkEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long storyId;
    String tokenHash;

    @Nullable
    Long madeBy;

    @InRecord(Shown.NAME)
    String madeByName;

    Instant madeAt;
    Instant endsAt;

    @Nullable
    Instant usedAt;
}
