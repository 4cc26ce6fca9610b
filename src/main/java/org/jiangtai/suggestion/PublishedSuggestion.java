package org.jiangtai.suggestion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of a suggestion: nothing of its author.
 *
 * @param id stands in its public address, {@code /suggestions/{id}}
 * @param unitId the place it is about; null if none was named
 * @param supporters how many others said that they want the same
 */
public record PublishedSuggestion(
        long id,
        Category category,
        @Nullable Long unitId,
        String text,
        SuggestionState state,
        @Nullable Adoption adoption,
        Instant receivedAt,
        Instant publishedAt,
        long supporters) {

    private static final int BEGINNING = 80;

    /** Its first words, for a list. */
    public String beginning() {
        return text.codePointCount(0, text.length()) <= BEGINNING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…";
    }

    /** Whether it still waits for its answer, and so can be supported. */
    public boolean isOpen() {
        return state.isOpen();
    }
}
