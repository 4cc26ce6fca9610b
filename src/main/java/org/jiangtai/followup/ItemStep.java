package org.jiangtai.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an item.
 *
 * @param who the name of whoever did it; empty for the program
 * @param unitName the lead unit at that moment; empty if there was none
 * @param dueBefore the deadline before, if the step moved it and there was one
 * @param dueAfter the deadline after, if the step moved it and there is one
 */
public record ItemStep(
        Instant at,
        ItemAction action,
        ItemState from,
        ItemState to,
        String who,
        String unitName,
        String note,
        @Nullable LocalDate dueBefore,
        @Nullable LocalDate dueAfter) {}
