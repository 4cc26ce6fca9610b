package org.jiangtai.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The phone of somebody with a second factor. */
public final class Authenticator {

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec secret;

    /** @param key the secret as the page shows it, in Base32; spaces do not matter */
    public Authenticator(String key) {
        secret = new SecretKeySpec(new Base32().decode(key.replace(" ", "")), codes.getAlgorithm());
    }

    /** What the phone shows now. */
    public String code() {
        return code(Instant.now());
    }

    /** What it will show next: for whoever has used up the code of now and does not want to wait. */
    public String nextCode() {
        return code(Instant.now().plus(codes.getTimeStep()));
    }

    public String code(Instant moment) {
        try {
            return codes.generateOneTimePasswordString(secret, moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
