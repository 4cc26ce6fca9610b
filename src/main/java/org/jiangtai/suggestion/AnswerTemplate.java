package org.jiangtai.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * Sentences that answers begin with.
 *
 * @param id null for one that is not kept yet
 * @param version what the person saw; 0 for one that is not kept yet
 * @param category what it answers; null is everything
 */
public record AnswerTemplate(
        @Nullable Long id,
        long version,
        String title,
        @Nullable Category category,
        String text) {}
