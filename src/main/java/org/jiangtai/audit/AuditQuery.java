package org.jiangtai.audit;

import java.time.Instant;
import org.jiangtai.shared.Deed.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the auditor looks for; null is anything.
 *
 * @param from the first moment
 * @param to the moment after the last
 * @param target how what it was done to begins, as in {@code Event 12} or {@code Event}
 * @param text stands in the details or says from where
 */
public record AuditQuery(
        Instant from,
        Instant to,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Outcome outcome,
        @Nullable String target,
        @Nullable String text) {}
