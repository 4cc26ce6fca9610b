package org.jiangtai.suggestion;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiangtai.shared.Labelled;

/** What stands in a text and should not be read by everybody. */
public enum PublicationWarning implements Labelled {
    AUTHOR_NAME,
    PHONE_NUMBER,
    IDENTITY_NUMBER;

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s\\p{Pd}.]+(?=\\d)");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(?:86)?1[3-9]\\d{9}(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)(?:0\\d{2,3}[-\\s]?)?[2-9]\\d{6,7}(?!\\d)");
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)");

    /** Looks through a text that somebody wants to publish; {@code name} is the author's, empty if it is not known. */
    static Set<PublicationWarning> in(String text, String name) {
        var found = EnumSet.noneOf(PublicationWarning.class);
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String joined = BETWEEN_DIGITS.matcher(plain).replaceAll("");
        if (!name.isEmpty() && letters(plain).contains(letters(name))) {
            found.add(AUTHOR_NAME);
        }
        if (MOBILE.matcher(joined).find() || LANDLINE.matcher(plain).find()) {
            found.add(PHONE_NUMBER);
        }
        if (IDENTITY.matcher(joined).find()) {
            found.add(IDENTITY_NUMBER);
        }
        return found;
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s·]", "");
    }
}
