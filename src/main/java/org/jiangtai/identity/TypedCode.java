package org.jiangtai.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a person typed as a second factor, brought to one form: full-width digits, spaces and hyphens are fine, and
 * letters that no recovery code has are read as the digits they look like.
 */
record TypedCode(String value) {

    private static final Pattern FROM_THE_PHONE = Pattern.compile("[0-9]{6}");

    static TypedCode of(String typed) {
        return new TypedCode(Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Pd}]", "")
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1'));
    }

    boolean isFromThePhone() {
        return FROM_THE_PHONE.matcher(value).matches();
    }
}
