package org.jiangtai.story;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Looks through what everybody is to read of a story for what tells of its teller. */
final class OpenText {

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s\\p{Pd}.]+(?=\\d)");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(?:86)?1[3-9]\\d{9}(?!\\d)");

    private OpenText() {}

    /** All of a story that somebody else ever reads: on the public page, on the menu, in its script. */
    static String of(StoryEntity story, String text) {
        return String.join("\n", story.title, story.gist, story.place, text);
    }

    /**
     * Insists that nothing personal of the teller stands there.
     *
     * @throws TellerNamed if the name does and the teller has not agreed to it
     * @throws PhoneInText if a mobile number does
     */
    static void require(String text, String teller, boolean named) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (!named && names(plain, teller)) {
            throw new TellerNamed();
        }
        if (MOBILE.matcher(BETWEEN_DIGITS.matcher(plain).replaceAll("")).find()) {
            throw new PhoneInText();
        }
    }

    /** Whether the teller's name stands there. */
    static boolean names(String text, String teller) {
        return !teller.isEmpty() && letters(text).contains(letters(teller));
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s·]", "");
    }
}
