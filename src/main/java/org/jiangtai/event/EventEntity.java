package org.jiangtai.event;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "event")
class EventEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    long version;

    @InRecord
    String code;

    @Enumerated(EnumType.STRING)
    EventKind kind;

    @Enumerated(EnumType.STRING)
    EventStage stage;

    @InRecord
    String title;

    @InRecord
    String description;

    @Nullable
    Long topicId;

    @Nullable
    Long themeId;

    @Nullable
    Long lecturerId;

    /** The names as they were when the event was saved: a past event keeps the names it was announced with. */
    @InRecord
    String lecturerName;

    long unitId;

    @InRecord
    String unitName;

    long venueId;

    @InRecord
    String venueName;

    @InRecord
    String venueAddress;

    @Enumerated(EnumType.STRING)
    SpokenLanguage language;

    Instant startsAt;
    Instant endsAt;
    Instant registrationOpensAt;
    Instant registrationClosesAt;

    @InRecord
    String cancelReason;

    @InRecord
    String clashReason;
}
