package org.jiangtai.menu;

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
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "script")
class ScriptEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    long version;

    long topicId;
    int number;

    @Enumerated(EnumType.STRING)
    ScriptState state;

    @InRecord(Shown.LENGTH)
    String body;

    /** Who began the version; null where the program did. */
    @Nullable
    Long authorId;

    /** The names of everybody who wrote in it, as they were then. */
    @InRecord(Shown.NAME)
    String authors;

    @ElementCollection
    @CollectionTable(name = "script_writer", joinColumns = @JoinColumn(name = "script_id"))
    @Column(name = "account_id")
    Set<Long> writerIds = new HashSet<>();

    Instant createdAt;
    Instant editedAt;

    @Nullable
    Instant submittedAt;

    @Nullable
    Instant decidedAt;

    @Nullable
    Long reviewerId;

    @InRecord(Shown.NAME)
    String reviewer;

    @InRecord
    String reason;
}
