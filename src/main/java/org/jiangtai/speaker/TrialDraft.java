package org.jiangtai.speaker;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trial lecture to be arranged or changed.
 *
 * @param id null for a new one
 * @param jury with ids for those who were named before
 */
public record TrialDraft(
        @Nullable Long id,
        long lecturerId,
        Instant heldAt,
        String place,
        @Nullable Long topicId,
        String note,
        int passMark,
        List<Criterion> criteria,
        List<Juror> jury) {}
