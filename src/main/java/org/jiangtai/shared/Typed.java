package org.jiangtai.shared;

import org.jspecify.annotations.Nullable;

/** Text as a person typed it into a field, tidied and looked at. */
public final class Typed {

    private Typed() {}

    /**
     * The stripped text of a field that must be filled in.
     *
     * @throws InvalidInput if it is empty or has more characters (code points) than fit
     */
    public static String required(String field, @Nullable String typed, int most) {
        String text = optional(field, typed, most);
        if (text.isEmpty()) {
            throw new InvalidInput(field, "invalid.empty");
        }
        return text;
    }

    /**
     * The stripped text of a field that may stay empty; never null.
     *
     * @throws InvalidInput if it has more characters (code points) than fit, or control characters
     */
    public static String optional(String field, @Nullable String typed, int most) {
        String text = typed == null
                ? ""
                : typed.replaceAll("[\\u200B\\u2060\\uFEFF]", "").strip();
        if (text.codePointCount(0, text.length()) > most) {
            throw new InvalidInput(field, "invalid.long", most);
        }
        if (text.codePoints().anyMatch(Typed::isRefused)) {
            throw new InvalidInput(field, "invalid.characters");
        }
        return text;
    }

    /** Control characters and those that turn the direction of writing; line ends and tabs are fine. */
    private static boolean isRefused(int codePoint) {
        return (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\r' && codePoint != '\t')
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
