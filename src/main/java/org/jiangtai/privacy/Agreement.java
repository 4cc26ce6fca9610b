package org.jiangtai.privacy;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says to a text.
 *
 * @param given whether the answer is yes
 * @param version the version that was shown; null where it was read out and is the one in force
 */
public record Agreement(boolean given, @Nullable String version) {

    /** The answer to a text that was read out: the one in force. */
    public static Agreement byWord(boolean given) {
        return new Agreement(given, null);
    }

    /** The answer of a form whose box carries the version that it showed; null is a box without a tick. */
    public static Agreement toShown(@Nullable String version) {
        return new Agreement(version != null, version);
    }
}
