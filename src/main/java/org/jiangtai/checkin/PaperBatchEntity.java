package org.jiangtai.checkin;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

/** Entries from paper that one person typed for one reason, and that another one confirms or refuses together. */
@Entity
@Table(name = "paper_batch")
class PaperBatchEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long eventId;
    int listNumber;

    @InRecord
    String reason;

    long enteredBy;
    long approverId;
    Instant openedAt;

    @Nullable
    Instant decidedAt;

    @Nullable
    Boolean approved;

    @InRecord
    String decisionNote = "";
}
