package org.jiangtai.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion, as its handlers and its author see it.
 *
 * @param trackingCode what the author follows it by, {@code /s/{code}}
 * @param maskedName empty if anonymous
 * @param mayPublish the author agreed that it may be published
 * @param itemId the follow-up item that was made of it; null if none was
 * @param dueOn by when the next thing has to happen; null if nothing has
 * @param doneOn when somebody verified that it was put right; null before
 * @param mergedInto the suggestion that it goes on with; null if it goes its own way
 * @param publication what the public reads, written apart from the author's text; null if it is not published
 * @param solved what the author said of the answer; null if nothing yet
 * @param supporters how many others said that they want the same
 * @param reopened whether the author has reopened it, which is possible once
 * @param saidOn the day on which it was said, where that was written down before it came in
 */
public record Suggestion(
        long id,
        String trackingCode,
        String what,
        @Nullable Long unitId,
        String place,
        @Nullable Long eventId,
        Category category,
        String maskedName,
        String maskedPhone,
        boolean anonymous,
        boolean mayPublish,
        SuggestionState state,
        @Nullable Long assignedUnitId,
        @Nullable Long itemId,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable Long mergedInto,
        @Nullable Adoption adoption,
        String answer,
        String reason,
        @Nullable Publication publication,
        @Nullable Boolean solved,
        boolean reopened,
        long supporters,
        Instant receivedAt,
        @Nullable LocalDate saidOn,
        List<Long> photoIds,
        List<Step> steps) {}
