package org.jiangtai.suggestion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a suggestion's author, for that author.
 *
 * @param suggestion what was suggested and what became of it
 * @param name empty if it was not given, or deleted
 * @param phone empty if none is known; masked unless the author has shown to know it
 * @param consentVersion to which text the author agreed; null if there was nothing to agree to
 * @param withdrawnAt when name and phone were deleted on the author's own wish; null if they were not
 */
public record OwnSuggestion(
        Suggestion suggestion,
        String name,
        String phone,
        @Nullable String consentVersion,
        @Nullable Instant consentedAt,
        @Nullable Instant withdrawnAt) {

    public boolean isPersonal() {
        return !name.isEmpty() || !phone.isEmpty();
    }

    /** Whether there is anything that the author could still take back. */
    public boolean isDeletable() {
        return withdrawnAt == null;
    }
}
