package org.jiangtai.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.binary.Base32;

/**
 * A secret that waits for its first code. Nothing is kept of it until the person has shown that the phone knows it too.
 *
 * @param key the secret in Base32, to be typed where nothing can be scanned
 * @param address what the QR code holds
 */
public record Enrolment(String key, String address) {

    private static final int DIGITS = 6;

    static Enrolment of(byte[] secret, String issuer, String username) {
        String key = new Base32().encodeToString(secret);
        return new Enrolment(
                key,
                "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                        .formatted(
                                encoded(issuer),
                                encoded(username),
                                key,
                                encoded(issuer),
                                DIGITS,
                                Totp.STEP.toSeconds()));
    }

    byte[] secret() {
        return new Base32().decode(key);
    }

    /** In groups of four, as it is read aloud. */
    public String groupedKey() {
        return key.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Enrolment";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
