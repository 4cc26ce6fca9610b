package org.jiangtai.speaker;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The token itself is kept nowhere. */
@Entity
@Table(name = "lecturer_link")
class LecturerLinkEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long lecturerId;
    String tokenHash;
    Instant madeAt;

    @Nullable
    Instant withdrawnAt;

    /** The last day on which it was opened. */
    @Nullable
    LocalDate usedOn;

    LecturerLink toLink() {
        return new LecturerLink(withdrawnAt == null ? LinkState.VALID : LinkState.WITHDRAWN, madeAt, usedOn);
    }
}
