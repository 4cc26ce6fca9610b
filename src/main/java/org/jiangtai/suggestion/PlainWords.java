package org.jiangtai.suggestion;

import java.text.Normalizer;
import java.util.Locale;
import org.jiangtai.shared.Tokens;

/** The words of a suggestion alone: width, case, spaces and punctuation make no difference. */
final class PlainWords {

    private PlainWords() {}

    static String of(String text) {
        String even = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String words = even.replaceAll("[\\s\\p{IsPunctuation}\\p{Punct}]", "");
        // Who sends signs alone has said nothing else.
        return words.isEmpty() ? even.strip() : words;
    }

    /** By what the same words are found again. */
    static String print(String text) {
        return Tokens.hash(of(text));
    }
}
