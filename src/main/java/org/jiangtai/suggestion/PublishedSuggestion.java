package org.jiangtai.suggestion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of a suggestion: nothing of its author.
 *
 * @param unitId the place it is about; null if none was named
 */
public record PublishedSuggestion(
        Category category,
        @Nullable Long unitId,
        String text,
        @Nullable Adoption adoption,
        Instant receivedAt,
        Instant publishedAt) {}
