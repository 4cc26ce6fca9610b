package org.jiangtai.speaker;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that was gone on the path of a lecturer.
 *
 * @param from null where it was the first
 * @param day when it was decided, in the installation's zone
 * @param until until when a pause is meant to last; null where nobody said
 * @param unitId the unit that nominated; null for other steps
 * @param person who nominated on its behalf; empty for other steps
 * @param madeBy who entered it
 * @param undone whether it was taken back; it stays to be seen
 */
public record PathStep(
        long id,
        StepKind kind,
        @Nullable LecturerState from,
        LecturerState to,
        LocalDate day,
        @Nullable LocalDate until,
        @Nullable Long unitId,
        String person,
        String note,
        Instant madeAt,
        String madeBy,
        boolean undone) {}
