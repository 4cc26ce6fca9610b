package org.jiangtai.suggestion;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The pairs of neighbouring characters of a text, each once. Chinese has no spaces between words, and most of its words
 * are two characters: texts about the same thing share pairs, however they are turned.
 */
final class CharacterPairs {

    private static final int MOST_CHARACTERS = 600;
    private static final int BITS_OF_A_CHARACTER = 21;

    private CharacterPairs() {}

    /** The pairs as a set, to be compared with {@link #alike}. */
    static Set<Long> set(String text) {
        return LongStream.of(of(text)).boxed().collect(Collectors.toSet());
    }

    /** How alike two texts are: the share of pairs that they have in common, from 0 to 1 (Dice's coefficient). */
    static double alike(Set<Long> one, Set<Long> other) {
        long common = one.stream().filter(other::contains).count();
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * common / (one.size() + other.size());
    }

    /** Of the first six hundred letters and digits; width, case, spaces, punctuation and emoji make no difference. */
    static long[] of(String text) {
        int cut = text.offsetByCodePoints(0, Math.min(2 * MOST_CHARACTERS, text.codePointCount(0, text.length())));
        int[] characters = Normalizer.normalize(text.substring(0, cut), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(MOST_CHARACTERS)
                .toArray();
        return LongStream.range(1, characters.length)
                .map(i -> (long) characters[(int) i - 1] << BITS_OF_A_CHARACTER | characters[(int) i])
                .distinct()
                .toArray();
    }
}
