package org.jiangtai.resident;

import org.jiangtai.privacy.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be remembered; {@code id} null for a new one.
 *
 * @param name in full; null leaves the known one as it is
 * @param phone as typed; null leaves the known number as it is, empty forgets it
 * @param household of those whom the person lives with; empty for somebody who lives alone
 * @param consent what the person said; asked for of a new one only
 */
public record ResidentDraft(
        @Nullable Long id,
        long unitId,
        @Nullable String name,
        @Nullable String phone,
        boolean relativesPhone,
        String household,
        Agreement consent) {}
