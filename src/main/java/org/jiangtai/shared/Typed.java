package org.jiangtai.shared;

import org.jspecify.annotations.Nullable;

/** Text as a person typed it into a field, tidied and looked at. */
public final class Typed {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

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
     * The stripped text of a field that may stay empty; never null. Characters that nobody can see are taken out: they
     * come along when text is copied, and can turn what is read around. The joiner inside an emoji stays.
     *
     * @throws InvalidInput if it has more characters (code points) than fit, or some that no text holds
     */
    public static String optional(String field, @Nullable String typed, int most) {
        String text = visible(typed == null ? "" : typed).strip();
        if (text.codePointCount(0, text.length()) > most) {
            throw new InvalidInput(field, "invalid.long", most);
        }
        if (text.codePoints().anyMatch(Typed::isRefused)) {
            throw new InvalidInput(field, "invalid.characters");
        }
        return text;
    }

    private static String visible(String typed) {
        int[] all = typed.codePoints().toArray();
        var kept = new StringBuilder(typed.length());
        for (int i = 0; i < all.length; i++) {
            if (Character.getType(all[i]) != Character.FORMAT || joinsEmoji(all, i)) {
                kept.appendCodePoint(all[i]);
            }
        }
        return kept.toString();
    }

    private static boolean joinsEmoji(int[] all, int at) {
        return all[at] == ZERO_WIDTH_JOINER
                && at > 0
                && at + 1 < all.length
                && (Character.isExtendedPictographic(all[at - 1])
                        || Character.isEmojiModifier(all[at - 1])
                        || all[at - 1] == EMOJI_STYLE)
                && Character.isExtendedPictographic(all[at + 1]);
    }

    /** Control characters, halves of characters, and what Unicode says is none; line ends and tabs are fine. */
    private static boolean isRefused(int codePoint) {
        boolean control = Character.isISOControl(codePoint) && "\n\r\t".indexOf(codePoint) < 0;
        boolean none = (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        return control || none || Character.getType(codePoint) == Character.SURROGATE;
    }
}
