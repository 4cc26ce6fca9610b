package org.jiangtai.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for on the public board; null is any.
 *
 * @param unitId the place it is about
 * @param officeId who it was handed to
 * @param year when it was made, in the installation's zone
 * @param words all of them stand in the text; empty is any
 */
public record BoardQuery(
        @Nullable Long unitId,
        @Nullable Long officeId,
        @Nullable Category category,
        @Nullable BoardOutcome outcome,
        @Nullable Integer year,
        String words,
        BoardOrder order) {

    private static final int MOST_CHARACTERS = 60;

    public BoardQuery {
        words = words.codePointCount(0, words.length()) <= MOST_CHARACTERS
                ? words.strip()
                : words.substring(0, words.offsetByCodePoints(0, MOST_CHARACTERS))
                        .strip();
    }

    /** Everything, the newest first. */
    public static BoardQuery everything() {
        return new BoardQuery(null, null, null, null, null, "", BoardOrder.NEWEST);
    }

    /** Whether anything is looked for. */
    public boolean isFiltered() {
        return unitId != null
                || officeId != null
                || category != null
                || outcome != null
                || year != null
                || !words.isEmpty();
    }
}
