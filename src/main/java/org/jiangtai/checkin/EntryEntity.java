package org.jiangtai.checkin;

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

/** A scan that happened, whatever came of it. Nothing is deleted: an undone entry says so. */
@Entity
@Table(name = "entry")
class EntryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long eventId;

    @Nullable
    Long registrationId;

    /** 128 random bits of the device; the same nonce twice is one entry. */
    String nonce;

    @Enumerated(EnumType.STRING)
    EntryMethod method;

    @Enumerated(EnumType.STRING)
    @Nullable
    Refusal refusal;

    @Nullable
    Long deviceId;

    /** The door's name as people know it, kept with the entry. */
    @InRecord(Shown.NAME)
    String door;

    Instant happenedAt;
    Instant receivedAt;

    @Nullable
    Instant undoneAt;

    /** For a late sign-in or an undoing at the desk: why, and who. */
    @InRecord
    String reason;

    @Nullable
    Long accountId;
}
