package org.jiangtai.speaker;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

/** A step on the path of a lecturer. It is never changed; one that was taken back says so. */
@Entity
@Table(name = "lecturer_step")
class LecturerStepEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long lecturerId;

    @Enumerated(EnumType.STRING)
    StepKind kind;

    @Nullable
    @Enumerated(EnumType.STRING)
    LecturerState fromState;

    @Enumerated(EnumType.STRING)
    LecturerState toState;

    LocalDate onDay;

    @Nullable
    LocalDate untilDay;

    @Nullable
    Long unitId;

    @InRecord(InRecord.Shown.NAME)
    String person = "";

    @InRecord(InRecord.Shown.LENGTH)
    String note = "";

    Instant madeAt;

    @Nullable
    Long madeBy;

    String madeByName;

    @Nullable
    Instant undoneAt;

    PathStep toStep() {
        return new PathStep(
                id,
                kind,
                fromState,
                toState,
                onDay,
                untilDay,
                unitId,
                person,
                note,
                madeAt,
                madeByName,
                undoneAt != null);
    }
}
