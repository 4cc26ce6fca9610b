package org.jiangtai.speaker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be kept in reserve; {@code id} null for a new one.
 *
 * @param phone as typed; null leaves the known number as it is, empty forgets it
 */
public record TalentDraft(
        @Nullable Long id,
        long unitId,
        String name,
        @Nullable String phone,
        String field,
        LocalDate since) {}
