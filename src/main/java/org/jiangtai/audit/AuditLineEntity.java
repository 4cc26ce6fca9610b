package org.jiangtai.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jiangtai.shared.Deed.Outcome;
import org.jspecify.annotations.Nullable;

/** For reading only; lines are written with the transaction that they tell of. */
@Entity
@Immutable
@Table(name = "audit_line")
class AuditLineEntity {

    @Id
    Long id;

    Instant at;
    String actor;

    @Nullable
    Long actorId;

    String origin;
    String action;
    String target;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    String details;
}
