package org.jiangtai.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as it stands in a list.
 *
 * @param unitId the place that it is about; null if none was named
 * @param assignedUnitId the unit that has it; null while none has
 * @param dueOn by when the next thing has to happen; null if nothing has
 * @param late that day is over, and somebody still has to do something
 * @param done somebody has verified that it was put right
 * @param asked the author was asked something and has not replied
 * @param event the title of the event that it was made at; empty if it was made at none
 */
public record InboxRow(
        long id,
        String trackingCode,
        String what,
        @Nullable Long unitId,
        Category category,
        String maskedName,
        String maskedPhone,
        boolean anonymous,
        SuggestionState state,
        @Nullable Long assignedUnitId,
        @Nullable Adoption adoption,
        boolean reopened,
        Instant receivedAt,
        @Nullable LocalDate dueOn,
        boolean late,
        boolean done,
        boolean asked,
        long supporters,
        String event) {}
