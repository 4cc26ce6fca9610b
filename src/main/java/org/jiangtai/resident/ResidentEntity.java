package org.jiangtai.resident;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "resident")
class ResidentEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long unitId;

    /** A name that is drawn by lot: what people call a house would tell who lives there. */
    String household;

    @InRecord(Shown.NAME)
    String name;

    byte @Nullable [] phoneSealed;

    @Nullable
    String phoneFingerprint;

    String phoneLastFour;

    /** The key that the phone is sealed with. */
    @Nullable
    String sealedWith;

    boolean relativesPhone;

    @InRecord
    String consentVersion;

    Instant consentedAt;

    @Nullable
    Long addedBy;

    Instant addedAt;
    Instant usedAt;

    /** Taken off the list; it can be undone until the night after the next. */
    @Nullable
    Instant removedAt;
}
