package org.jiangtai.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code that is typed where nothing can be scanned: seven random characters and one that checks them. The 29
 * characters leave out what looks alike (0 O, 1 I L, 2 Z, U V). Because 29 is a prime and every place has a weight of
 * its own, a wrong character and any two that changed places are always noticed, without asking a server.
 */
public record ShortCode(String value) {

    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXY";
    static final int LENGTH = 8;

    public ShortCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a short code");
        }
    }

    static ShortCode random(RandomGenerator random) {
        var drawn = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH - 1; i++) {
            drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        int missing = Math.floorMod(-weigh(drawn), ALPHABET.length());
        return new ShortCode(drawn.append(ALPHABET.charAt(missing)).toString());
    }

    /** Reads what a person typed: small letters, full-width digits, spaces and hyphens are all fine. */
    public static Optional<ShortCode> parse(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
        return isValid(plain) ? Optional.of(new ShortCode(plain)) : Optional.empty();
    }

    /** In two groups of four, as it is printed. */
    public String grouped() {
        return value.substring(0, 4) + " " + value.substring(4);
    }

    private static boolean isValid(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && weigh(code) % ALPHABET.length() == 0;
    }

    /** The weights are 8 to 2 for the random characters and 1 for the one that checks. */
    private static int weigh(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (LENGTH - i) * ALPHABET.indexOf(code.charAt(i));
        }
        return sum;
    }

    @Override
    public String toString() {
        return value;
    }
}
