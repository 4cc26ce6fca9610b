package org.jiangtai.suggestion;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text for the public that is not public yet.
 *
 * @param version what a decision about it must name, so that nobody approves what they did not see
 * @param text what was suggested
 * @param result what came of it; empty while nothing did
 * @param pictures the copies as they would be published
 * @param warnings what should not be read by everybody
 * @param reason why it was sent back; empty if it was not
 * @param writer who wrote it last; empty if it was the program
 * @param decidable whether the current person may approve it or send it back now
 * @param current what the public reads until then; null if nothing
 * @param history who did what with it, in order
 */
public record PublicationDraft(
        long suggestionId,
        long version,
        Category category,
        @Nullable Long unitId,
        DraftState state,
        String text,
        String result,
        List<PublicPicture> pictures,
        Set<PublicationWarning> warnings,
        String reason,
        String writer,
        Instant changedAt,
        boolean decidable,
        @Nullable Publication current,
        List<Review> history) {

    /** Something that was done with a text for the public. */
    public record Review(ReviewKind kind, String who, Instant at, String note) {}
}
