package org.jiangtai.suggestion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "suggestion_batch")
class SuggestionBatchEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    BatchKind kind;

    /** Who keeps the papers that the authors filled in. */
    @InRecord(Shown.LENGTH)
    String papers;

    /** The papers carry the text on personal data, and the authors agreed to it. */
    boolean consented;

    long accountId;
    Instant begunAt;

    @Nullable
    Instant finishedAt;
}
