package org.jiangtai.checkin;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;
import org.jspecify.annotations.Nullable;

/** A leave; asked for again it is the same row. */
@Entity
@Table(name = "excuse")
class ExcuseEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long eventId;
    long registrationId;

    /** What people say of themselves, such as an illness: the record knows how long it is. */
    @InRecord(Shown.LENGTH)
    String reason;

    Instant askedAt;

    /** Who entered it for the person; null if the person did. */
    @Nullable
    Long accountId;

    @Nullable
    Instant withdrawnAt;

    Leave toLeave() {
        return new Leave(registrationId, reason, askedAt, accountId == null);
    }
}
