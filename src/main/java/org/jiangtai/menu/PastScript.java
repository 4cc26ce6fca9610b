package org.jiangtai.menu;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a script that was written before the program was used.
 *
 * @param authorId the author's account; null if there is none
 * @param writtenAt when it was written and, if it was, put to review
 * @param reviewerId the account of who decided; null if there is none
 * @param reviewer the name of who decided, empty if nobody did
 * @param decidedAt when; null if nobody did
 * @param reason why it was sent back; empty if it was not
 */
public record PastScript(
        String text,
        ScriptState state,
        @Nullable Long authorId,
        String author,
        Instant writtenAt,
        @Nullable Long reviewerId,
        String reviewer,
        @Nullable Instant decidedAt,
        String reason) {

    /** A version that was approved as it stood. */
    public static PastScript approved(String text, String author, Instant writtenAt, String reviewer) {
        return new PastScript(text, ScriptState.APPROVED, null, author, writtenAt, null, reviewer, writtenAt, "");
    }
}
