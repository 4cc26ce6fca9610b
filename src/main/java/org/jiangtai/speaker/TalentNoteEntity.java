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

@Entity
@Table(name = "talent_note")
class TalentNoteEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long talentId;
    LocalDate onDay;

    /** Where the person went with it; null where it is a note alone. */
    @Nullable
    @Enumerated(EnumType.STRING)
    TalentState state;

    @InRecord(InRecord.Shown.LENGTH)
    String text;

    Instant madeAt;
    String madeByName;

    TalentNote toNote() {
        return new TalentNote(onDay, state, text, madeByName);
    }
}
