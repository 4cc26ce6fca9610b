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
import org.jspecify.annotations.Nullable;

/** Something that happened at the door and that a person must look at. Open until it is settled; never deleted. */
@Entity
@Table(name = "door_case")
class DoorCaseEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long eventId;
    int listNumber;

    @Enumerated(EnumType.STRING)
    CaseKind kind;

    /** The name of the {@link Refusal} that the rules would have given; empty if the case is of another kind. */
    @InRecord
    String reason = "";

    @Nullable
    Long entryId;

    /** For a double: the entry that counts. */
    @Nullable
    Long otherEntryId;

    @Nullable
    Long registrationId;

    @Nullable
    Long deviceId;

    Instant openedAt;

    @Nullable
    Instant settledAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    Settlement settlement;

    @Nullable
    Long settledBy;

    @InRecord
    String note = "";

    /** What the entry was before it was settled, so that settling can be taken back. */
    @Enumerated(EnumType.STRING)
    @Nullable
    Refusal wasRefusal;

    @Nullable
    Long wasRegistrationId;

    /** The registration that was made to settle it. */
    @Nullable
    Long madeRegistrationId;

    /** Whose the entry became by it. */
    @Nullable
    Long gaveRegistrationId;

    /** Whether it was this settlement that took the entry back, and not somebody else before. */
    boolean tookBack;

    /** The entry that counts instead since then. */
    @Nullable
    Long stoodInEntryId;

    /** The walk-in that was taken off the list with the entry. */
    @Nullable
    Long endedRegistrationId;

    boolean isOpen() {
        return settledAt == null;
    }
}
