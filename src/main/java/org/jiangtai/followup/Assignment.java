package org.jiangtai.followup;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who puts an item right, and by when.
 *
 * @param unitId the lead unit
 * @param partnerIds the units that help
 * @param responsible the person who answers for it in the lead unit; may be empty
 * @param dueOn the last day, for a term that asks for one; else null
 */
public record Assignment(
        @Nullable Long unitId,
        Set<Long> partnerIds,
        String responsible,
        Term term,
        @Nullable LocalDate dueOn) {}
