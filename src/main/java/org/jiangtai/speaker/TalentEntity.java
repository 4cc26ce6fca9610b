package org.jiangtai.speaker;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "talent")
class TalentEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long unitId;

    @InRecord(InRecord.Shown.NAME)
    String name;

    byte @Nullable [] phoneSealed;

    /** The key that the phone is sealed with. */
    @Nullable
    String sealedWith;

    @InRecord
    String field;

    @Enumerated(EnumType.STRING)
    TalentState state;

    LocalDate since;

    @Nullable
    Long lecturerId;
}
