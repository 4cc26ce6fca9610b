package org.jiangtai.registration.web;

/** How large something may be printed, by how wide it is: the longer, the smaller, so that a card never runs over. */
final class TypeSize {

    private static final int SHORT_NAME = 6;
    private static final int LONG_NAME = 11;
    private static final int VERY_LONG_NAME = 24;
    private static final int LONG_TITLE = 18;
    private static final int VERY_LONG_TITLE = 36;
    /** From here on a character is as wide as it is high; a Latin letter is half as wide. */
    private static final int WIDE = 0x2E80;

    private TypeSize() {}

    static String ofName(String name) {
        int width = width(name);
        if (width > VERY_LONG_NAME) {
            return "longest";
        }
        if (width > LONG_NAME) {
            return "long";
        }
        return width > SHORT_NAME ? "medium" : "short";
    }

    static String ofTitle(String title) {
        int width = width(title);
        if (width > VERY_LONG_TITLE) {
            return "very-long";
        }
        return width > LONG_TITLE ? "long" : "usual";
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c < WIDE ? 1 : 2).sum() / 2;
    }
}
