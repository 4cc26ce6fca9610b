package org.jiangtai.speaker;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trial lecture.
 *
 * @param topicId what it is on; null for a topic of the candidate's own
 * @param passMark the average that is hoped for, 0 to 100
 */
public record Trial(
        long id,
        long lecturerId,
        String lecturerName,
        Instant heldAt,
        String place,
        @Nullable Long topicId,
        String note,
        int passMark,
        List<Criterion> criteria,
        List<Juror> jury,
        TrialResult result) {}
