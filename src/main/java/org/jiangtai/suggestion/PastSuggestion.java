package org.jiangtai.suggestion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion that was made, and perhaps answered, before the program was used.
 *
 * @param assignedUnitId who it was handed to; null if nobody
 * @param answer empty while there is none
 * @param reason why it was not taken on; empty if it was
 * @param shown what everybody reads of it
 * @param steps what happened, in order, each at its own time
 */
public record PastSuggestion(
        NewSuggestion typed,
        Instant receivedAt,
        SuggestionState state,
        @Nullable Long assignedUnitId,
        @Nullable Adoption adoption,
        String answer,
        String reason,
        Shown shown,
        @Nullable Boolean solved,
        boolean reopened,
        List<Step> steps) {

    /**
     * What everybody reads.
     *
     * @param text what was suggested; empty if it is not published
     * @param result what came of it; may be empty
     * @param supporters how many supported it
     */
    public record Shown(String text, String result, int supporters) {

        public static final Shown NOTHING = new Shown("", "", 0);
    }
}
