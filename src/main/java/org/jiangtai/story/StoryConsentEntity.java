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
@Table(name = "story_consent")
class StoryConsentEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long storyId;

    @InRecord
    String consentVersion;

    /** Whether the teller agreed to be named. */
    boolean named;

    @Enumerated(EnumType.STRING)
    ConsentKind kind;

    /** Lines as {@link Strokes} writes them, or a JPEG; gone some time after it was withdrawn. */
    byte @Nullable [] picture;

    @Nullable
    Long takenBy;

    @InRecord(Shown.NAME)
    String takenByName;

    Instant takenAt;

    @Nullable
    Instant withdrawnAt;

    @InRecord
    String reason;

    TellerConsent toConsent() {
        return new TellerConsent(
                id, consentVersion, named, kind, takenByName, takenAt, withdrawnAt, reason, picture != null);
    }
}
