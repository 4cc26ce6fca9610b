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
@Table(name = "story_text")
class StoryTextEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long storyId;
    int number;

    @InRecord(Shown.LENGTH)
    String body;

    @Nullable
    Long authorId;

    @InRecord(Shown.NAME)
    String authors;

    Instant editedAt;

    /** What was put to review is never changed again. */
    @Nullable
    Instant submittedAt;

    StoryText toText() {
        return new StoryText(number, body, authors, editedAt, submittedAt);
    }
}
