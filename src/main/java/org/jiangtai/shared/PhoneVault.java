package org.jiangtai.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals phone numbers for the database (AES-256-GCM) and makes the keyed hash by which an equal number is found
 * without opening any.
 */
@Component
public class PhoneVault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte VERSION = 1;

    private final SecretKeySpec sealingKey;
    private final byte[] findingKey;
    private final SecureRandom random = new SecureRandom();

    PhoneVault(SecretKeys keys) {
        sealingKey = new SecretKeySpec(keys.derive("phone-sealing"), "AES");
        findingKey = keys.derive("phone-finding");
    }

    /** The number as the database keeps it: a version byte, the nonce, the sealed text. */
    public byte[] seal(PhoneNumber phone) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, sealingKey, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] text = cipher.doFinal(phone.e164().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE + text.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(text)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens a sealed number.
     *
     * @throws IllegalStateException if it was sealed with another key or changed since
     */
    public PhoneNumber open(byte[] sealed) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, sealingKey, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE));
            byte[] text = cipher.doFinal(Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length));
            return new PhoneNumber(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed phone number cannot be opened with this key", e);
        }
    }

    /** The keyed hash of a number, 64 hexadecimal characters. */
    public String fingerprint(PhoneNumber phone) {
        return fingerprint(phone.e164());
    }

    /** The keyed hash of any text that must be found again and not be read. */
    public String fingerprint(String text) {
        return HexFormat.of().formatHex(SecretKeys.hmac(findingKey, text.getBytes(StandardCharsets.UTF_8)));
    }
}
