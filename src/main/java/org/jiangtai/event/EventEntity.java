package org.jiangtai.event;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

/** An event as it is planned. What the public sees of it stands in {@link ReleasedEntity}. */
@Entity
@Table(name = "event")
class EventEntity extends EventFacts {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    long version;

    @InRecord
    String code;

    @Enumerated(EnumType.STRING)
    EventStage stage;

    @InRecord
    String cancelReason;

    @InRecord
    String clashReason;

    /** The kinds of clash that the reason is for, with commas between them. */
    @InRecord
    String clashesPassed = "";

    @InRecord(InRecord.Shown.NAME)
    String contactName = "";

    byte @Nullable [] contactPhoneSealed;

    /** The key that the phone is sealed with. */
    @Nullable
    String sealedWith;

    @InRecord
    String remark = "";

    boolean speakerFromAbroad;

    @InRecord
    String safetyPlan = "";

    /** The account that made it; null for the program itself. */
    @Nullable
    Long madeBy;

    /** Everybody who wrote in it, and so may not approve it. */
    // A list of events asks for theirs together.
    @BatchSize(size = 100)
    @ElementCollection
    @CollectionTable(name = "event_writer", joinColumns = @JoinColumn(name = "event_id"))
    @Column(name = "account_id")
    Set<Long> writerIds = new HashSet<>();

    /** The account that applied for it last. */
    @Nullable
    Long appliedBy;

    @Nullable
    Instant appliedAt;

    /** Why it was applied for late. */
    @InRecord
    String urgentReason = "";

    /** Why a reviewer sent it back; empty as soon as somebody applies again. */
    @InRecord
    String returnReason = "";

    @Nullable
    Long seriesId;

    /** Whether it was changed on its own since its series was made. */
    boolean editedAlone;
}
