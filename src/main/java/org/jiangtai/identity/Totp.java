package org.jiangtai.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The codes of RFC 6238 as every authenticator makes them: six digits, SHA-1, a new one every half minute. */
@Component
class Totp {

    static final Duration STEP = Duration.ofSeconds(30);

    /** RFC 4226 recommends 160 bits. */
    private static final int SECRET_BYTES = 20;
    /** How far a phone's clock may be off, in steps. */
    private static final int DRIFT = 1;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP);
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Totp(Clock clock) {
        this.clock = clock;
    }

    byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /**
     * The step that a code belongs to, if it is one of now.
     *
     * @param after the last step that was used up; a code of it or of an earlier one is none
     */
    OptionalLong step(byte[] secret, String code, long after) {
        long now = clock.millis() / STEP.toMillis();
        for (long step = Math.max(now - DRIFT, after + 1); step <= now + DRIFT; step++) {
            if (MessageDigest.isEqual(bytes(code(secret, step)), bytes(code))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private String code(byte[] secret, long step) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(secret, codes.getAlgorithm()),
                    Instant.ofEpochMilli(step * STEP.toMillis()),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
