package org.jiangtai.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that somebody was or is signed in.
 *
 * @param origin the machine's address
 * @param device browser and system in a few words
 * @param seenAt when the person last did something, to the minute
 * @param endedAt null while it goes on
 * @param how null while it goes on
 * @param tries failed tries to sign in between the one before and this
 * @param own whether it is the one that asks
 */
public record SignIn(
        long id,
        Instant at,
        String origin,
        String device,
        Instant seenAt,
        @Nullable Instant endedAt,
        @Nullable SignInEnd how,
        int tries,
        @Nullable Instant triedAt,
        @Nullable String triedFrom,
        boolean own) {

    public boolean isOpen() {
        return endedAt == null;
    }
}
