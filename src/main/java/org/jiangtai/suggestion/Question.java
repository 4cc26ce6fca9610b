package org.jiangtai.suggestion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an office asked the author of a suggestion.
 *
 * @param reply empty while there is none
 * @param repliedAt null while there is no reply
 */
public record Question(
        long id,
        String question,
        Instant askedAt,
        String reply,
        @Nullable Instant repliedAt) {

    public boolean isOpen() {
        return repliedAt == null;
    }
}
