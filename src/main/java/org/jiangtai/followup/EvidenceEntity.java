package org.jiangtai.followup;

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
@Table(name = "follow_item_evidence")
class EvidenceEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long itemId;

    @Enumerated(EnumType.STRING)
    EvidenceKind kind;

    @InRecord(Shown.LENGTH)
    String caption;

    Instant addedAt;

    /** Null for the program. */
    @Nullable
    Long accountId;

    @InRecord(Shown.NAME)
    String who;

    byte[] jpeg;
}
