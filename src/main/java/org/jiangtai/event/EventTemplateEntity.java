package org.jiangtai.event;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "event_template")
class EventTemplateEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @InRecord
    String name;

    long unitId;

    @Enumerated(EnumType.STRING)
    EventKind kind;

    @InRecord
    String title;

    @InRecord
    String description;

    @Nullable
    Long topicId;

    @Nullable
    Long lecturerId;

    @Nullable
    Long venueId;

    @Enumerated(EnumType.STRING)
    SpokenLanguage language;

    /** The time of day, {@code 14:00}. */
    @InRecord
    String beginsAt;

    int minutes;
    int capacity;

    @InRecord
    String remark;

    boolean speakerFromAbroad;

    @InRecord
    String safetyPlan;
}
