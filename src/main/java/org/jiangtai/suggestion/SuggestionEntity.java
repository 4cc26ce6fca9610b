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
import java.time.LocalDate;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "suggestion")
class SuggestionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    long version;

    String trackingCode;

    @InRecord(Shown.LENGTH)
    String what;

    /** By what the same words are found again; null for what came in before this was kept. */
    @Nullable
    String wordsPrint;

    @Nullable
    Long unitId;

    @InRecord(Shown.LENGTH)
    String place;

    @Nullable
    Long eventId;

    @Enumerated(EnumType.STRING)
    Category category;

    @InRecord(Shown.NAME)
    String name;

    byte @Nullable [] phoneSealed;

    @Nullable
    String phoneFingerprint;

    boolean anonymous;
    boolean mayPublish;

    @Nullable
    @InRecord
    String consentVersion;

    @Nullable
    Instant consentedAt;

    /** When the author took the consent back; name and phone went at that moment. */
    @Nullable
    Instant withdrawnAt;

    /** The key that the phone is sealed with; null is the installation's first. */
    @Nullable
    String sealedWith;

    @Enumerated(EnumType.STRING)
    SuggestionState state;

    @Nullable
    Long assignedUnitId;

    @Enumerated(EnumType.STRING)
    @Nullable
    Adoption adoption;

    @InRecord
    String answer;

    @InRecord
    String reason;

    @Nullable
    Boolean solved;

    boolean reopened;
    Instant receivedAt;

    /** The follow-up item that was made of it; null while no unit had it. */
    @Nullable
    Long itemId;

    /** By when the next thing has to happen; it stays when the answer is there, and tells whether that came in time. */
    @Nullable
    LocalDate dueOn;

    /** From which day the working days are counted; null where the ledger has the deadline. */
    @Nullable
    LocalDate dueFrom;

    /** How many working days; null where the ledger has the deadline. */
    @Nullable
    Integer dueDays;

    /** What its unit does about it goes on for long, by no deadline; the answer has a day all the same. */
    boolean longTerm;

    /** When somebody verified that it was put right. */
    @Nullable
    LocalDate doneOn;

    /** When it was first answered, or refused. */
    @Nullable
    Instant answeredAt;

    /** Whether that was by the day on which something had to happen; null while it was not, and where no day is known. */
    @Nullable
    Boolean inTime;

    /** The suggestion that it goes on with, as both say the same. */
    @Nullable
    Long mergedInto;

    /** The batch that it came in with; null if it came in alone. */
    @Nullable
    Long batchId;

    /** Which one of the batch it is, from 1. */
    @Nullable
    Integer batchRow;

    /** The day on which it was said, where it was written down before it came in; null is the day it came in. */
    @Nullable
    LocalDate saidOn;

    /** It has its answer, or was refused; a second answer takes nothing back of how long the first one took. */
    void answered(Instant at, LocalDate day) {
        if (answeredAt == null) {
            answeredAt = at;
            inTime = dueOn == null ? null : !day.isAfter(dueOn);
        }
    }

    /** The ledger says by when. */
    void dueBy(LocalDate day) {
        dueOn = day;
        dueFrom = null;
        dueDays = null;
    }

    /** Whether anything in it tells who its author is. */
    boolean isPersonal() {
        return !name.isEmpty() || phoneSealed != null;
    }

    /** Takes out what tells who its author is. */
    void forgetAuthor() {
        name = "";
        anonymous = true;
        phoneSealed = null;
        phoneFingerprint = null;
        sealedWith = null;
    }
}
