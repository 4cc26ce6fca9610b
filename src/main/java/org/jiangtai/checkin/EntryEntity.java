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

    int listNumber = 1;

    @Enumerated(EnumType.STRING)
    Direction direction = Direction.ENTRY;

    @Enumerated(EnumType.STRING)
    EntryMethod method;

    @Enumerated(EnumType.STRING)
    @Nullable
    Refusal refusal;

    /** What the rules would have said to what happened all the same. */
    @Enumerated(EnumType.STRING)
    @Nullable
    Refusal forced;

    @Nullable
    Long deviceId;

    /** The door's name as people know it, kept with the entry. */
    @InRecord(Shown.NAME)
    String door;

    Instant happenedAt;
    Instant receivedAt;

    /** When it happened by the device's own clock; null where the server's clock told it. */
    @Nullable
    Instant deviceTime;

    /** What was read, where it means nobody. */
    String codeRead = "";

    @Nullable
    Instant undoneAt;

    /** For a late sign-in or an undoing at the desk: why, and who. */
    @InRecord
    String reason;

    @Nullable
    Long accountId;

    /** Whether it counts: it let somebody pass and was not taken back. */
    boolean counts() {
        return refusal == null && undoneAt == null;
    }
}
