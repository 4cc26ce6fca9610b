package org.jiangtai.suggestion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion, as its handlers and its author see it.
 *
 * @param trackingCode what the author follows it by, {@code /s/{code}}
 * @param maskedName empty if anonymous
 * @param mayPublish the author agreed that it may be published
 * @param publication what the public reads, written apart from the author's text; null if it is not published
 * @param solved what the author said of the answer; null if nothing yet
 * @param supporters how many others said that they want the same
 * @param reopened whether the author has reopened it, which is possible once
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
        @Nullable Adoption adoption,
        String answer,
        String reason,
        @Nullable Publication publication,
        @Nullable Boolean solved,
        boolean reopened,
        long supporters,
        Instant receivedAt,
        List<Long> photoIds,
        List<Step> steps) {}
