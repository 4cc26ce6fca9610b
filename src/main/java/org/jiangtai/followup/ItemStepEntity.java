package org.jiangtai.followup;

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
import org.jiangtai.shared.InRecord.Shown;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "follow_item_step")
class ItemStepEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long itemId;
    Instant happenedAt;

    @Enumerated(EnumType.STRING)
    ItemAction action;

    @Enumerated(EnumType.STRING)
    ItemState fromState;

    @Enumerated(EnumType.STRING)
    ItemState toState;

    @Nullable
    Long accountId;

    /** The lead unit at that moment. */
    @Nullable
    Long unitId;

    @InRecord(Shown.NAME)
    String who;

    @InRecord(Shown.LENGTH)
    String note;

    /** The deadline before and after, for a step that moved it. */
    @Nullable
    LocalDate dueBefore;

    @Nullable
    LocalDate dueAfter;
}
