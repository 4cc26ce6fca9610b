package org.jiangtai.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of an item that its resident may know of: no words that were meant for colleagues.
 *
 * @param unitName the lead unit at that moment; empty if there was none
 * @param dueOn the deadline from then on, if the step moved it; else null
 */
public record Milestone(
        Instant at,
        ItemAction action,
        String unitName,
        @Nullable LocalDate dueOn) {}
