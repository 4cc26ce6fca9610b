package org.jiangtai.speaker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step to be gone.
 *
 * @param day when it was decided, in the installation's zone
 * @param until until when a pause is meant to last; null where nobody knows, and for other steps
 * @param note why; must be given where {@link StepKind#needsReason}
 */
public record StepDraft(
        long lecturerId,
        StepKind kind,
        LocalDate day,
        @Nullable LocalDate until,
        String note) {}
