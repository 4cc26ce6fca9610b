package org.jiangtai.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Makes the secrets that stand in addresses and QR codes. A token has 130 random bits (OWASP ASVS 5.0 asks for 128),
 * in lower-case letters and digits only, so that a database that ignores case and a person who reads it aloud agree.
 */
@Component
public class Tokens {

    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 26;

    private final SecureRandom random = new SecureRandom();

    /** A new token of 26 characters. */
    public String next() {
        return draw(LENGTH);
    }

    /** What a token is known by where it must not be kept itself: its SHA-256, in 64 hexadecimal digits. */
    public static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A shorter name for something public that need not be secret, such as an event's address. */
    public String nextPublicCode() {
        return draw(8);
    }

    /** A code for a card of paper. */
    public ShortCode nextShortCode() {
        return ShortCode.random(random);
    }

    private String draw(int length) {
        var drawn = new char[length];
        for (int i = 0; i < length; i++) {
            drawn[i] = ALPHABET[random.nextInt(ALPHABET.length)];
        }
        return new String(drawn);
    }
}
