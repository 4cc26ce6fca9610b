package org.jiangtai.checkin;

import org.jiangtai.shared.InvalidInput;

/** What tells one scan from another: at least 128 random bits in small hexadecimal digits, made where the scan was made. */
final class Nonce {

    private static final String FORM = "[0-9a-f-]{32,36}";

    private Nonce() {}

    static boolean isOne(String nonce) {
        return nonce.matches(FORM);
    }

    static void require(String nonce) {
        if (!isOne(nonce)) {
            throw new InvalidInput("nonce", "invalid.nonce");
        }
    }
}
