package org.jiangtai.audit;

import java.time.Instant;
import org.jiangtai.shared.Deed.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A line of the record.
 *
 * @param id counts up; gaps are calls that were given up
 * @param actor a user name, or one of {@link Actor}'s words
 * @param origin from where: address and device
 * @param target to what, as in {@code Event 12}; empty if to nothing in particular
 */
public record Line(
        long id,
        Instant at,
        String actor,
        @Nullable Long actorId,
        String origin,
        String action,
        String target,
        Outcome outcome,
        Details details) {}
