package org.jiangtai.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The token itself is kept nowhere. */
@Entity
@Table(name = "invitation")
class InvitationEntity {

    @Id
    Long accountId;

    String tokenHash;
    Instant madeAt;
    Instant expiresAt;

    @Nullable
    Instant usedAt;

    boolean isOpenAt(Instant now) {
        return usedAt == null && expiresAt.isAfter(now);
    }
}
