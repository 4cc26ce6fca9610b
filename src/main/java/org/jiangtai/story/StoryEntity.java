package org.jiangtai.story;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "story")
class StoryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    long version;

    @InRecord
    String title;

    @InRecord(Shown.LENGTH)
    String gist;

    long unitId;

    @InRecord
    String place;

    @Nullable
    LocalDate heardOn;

    @Nullable
    Long lecturerId;

    /** Kept with the story, whatever becomes of the lecturer. */
    @InRecord
    String lecturerName;

    @Enumerated(EnumType.STRING)
    StorySource source;

    @InRecord
    String sourceNote;

    @Nullable
    Long themeId;

    @InRecord(Shown.NAME)
    String foundBy;

    @Nullable
    Long madeBy;

    Instant madeAt;

    /** The teller's. */
    @InRecord(Shown.NAME)
    String name;

    byte @Nullable [] phoneSealed;

    /** The key that the phone is sealed with. */
    @Nullable
    String sealedWith;

    @Enumerated(EnumType.STRING)
    StoryState state;

    /** Where it stood when it was rejected. */
    @Enumerated(EnumType.STRING)
    @Nullable
    StoryState cameFrom;

    @InRecord
    String reason;

    @Nullable
    Instant publishedAt;

    @Nullable
    Long topicId;

    @InRecord(Shown.NAME)
    String retoldBy;

    @InRecord
    String retoldAt;

    @Nullable
    LocalDate retoldOn;

    Instant changedAt;
}
