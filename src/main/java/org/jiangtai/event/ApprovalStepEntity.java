package org.jiangtai.event;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

/** One step of an event's approval, with the event as it was then. Steps are never changed. */
@Entity
@Table(name = "event_approval")
class ApprovalStepEntity extends EventFacts {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long eventId;

    @Enumerated(EnumType.STRING)
    ApprovalStep step;

    /** The stage that the event was in afterwards. */
    @Enumerated(EnumType.STRING)
    EventStage leadsTo;

    Instant takenAt;

    /** The account; null for the program itself. */
    @Nullable
    Long takenBy;

    @InRecord(InRecord.Shown.NAME)
    String takenByName;

    @InRecord
    String reason;

    int capacity;
    boolean speakerFromAbroad;

    @InRecord
    String safetyPlan;

    /** What the step was about. */
    ApprovalMatter matter() {
        return new ApprovalMatter(this, capacity, speakerFromAbroad, safetyPlan);
    }
}
