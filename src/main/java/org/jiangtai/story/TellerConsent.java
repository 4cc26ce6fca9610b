package org.jiangtai.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a story's teller agreed to.
 *
 * @param version of the text that was shown
 * @param named whether the teller agreed to be named
 * @param takenBy who handed the phone or the paper
 * @param withdrawnAt when it was taken back; null while it holds
 * @param reason what was said when it was taken back
 * @param signed whether the signature is still kept
 */
public record TellerConsent(
        long id,
        String version,
        boolean named,
        ConsentKind kind,
        String takenBy,
        Instant takenAt,
        @Nullable Instant withdrawnAt,
        String reason,
        boolean signed) {

    public boolean isInForce() {
        return withdrawnAt == null;
    }
}
