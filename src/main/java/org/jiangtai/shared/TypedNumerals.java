package org.jiangtai.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings what people type to one form: half-width, lower case, and Chinese numerals up to 99 as digits. */
public final class TypedNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern NUMERAL = Pattern.compile("[〇零一二两三四五六七八九十]+");

    private TypedNumerals() {}

    public static String plain(String typed) {
        String half = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return NUMERAL.matcher(half).replaceAll(found -> Matcher.quoteReplacement(number(found.group())));
    }

    private static String number(String numeral) {
        String plain = numeral.replace('零', '〇').replace('两', '二');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            var digits = new StringBuilder();
            plain.chars().forEach(digit -> digits.append(DIGITS.indexOf(digit)));
            return digits.toString();
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(ten - 1));
        int ones = ten + 1 == plain.length() ? 0 : DIGITS.indexOf(plain.charAt(ten + 1));
        return Integer.toString(tens * 10 + ones);
    }
}
