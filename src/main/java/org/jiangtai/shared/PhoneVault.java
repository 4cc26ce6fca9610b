package org.jiangtai.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals phone numbers for the database (AES-256-GCM) and makes the keyed hash by which an equal number is found
 * without opening any. What is sealed says with which key, so that keys can be changed while the program runs: new
 * numbers get the current key, and what older keys sealed is opened and found as before.
 */
@Component
public class PhoneVault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** Sealed by whatever key there was, before keys had names. */
    private static final byte NAMELESS = 1;

    private static final byte NAMED = 2;
    private static final int ID = 4;

    /** One key by its name, with the hash that goes with it. */
    private record Key(String id, SecretKeySpec sealing, byte[] finding) {}

    private final List<Key> keys = new ArrayList<>();
    private final SecureRandom random = new SecureRandom();

    PhoneVault(SecretKeys secrets) {
        List<String> ids = secrets.ids();
        List<byte[]> sealing = secrets.deriveAll("phone-sealing");
        List<byte[]> finding = secrets.deriveAll("phone-finding");
        for (int i = 0; i < ids.size(); i++) {
            keys.add(new Key(ids.get(i), new SecretKeySpec(sealing.get(i), "AES"), finding.get(i)));
        }
    }

    /** The name of the key that seals now, 8 characters. */
    public String currentKey() {
        return keys.getFirst().id();
    }

    /** Whether there are older keys, so that there may be something to seal anew. */
    public boolean hasOldKeys() {
        return keys.size() > 1;
    }

    /** The number as the database keeps it: a version byte, the key's name, the nonce, the sealed text. */
    public byte[] seal(PhoneNumber phone) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            Key key = keys.getFirst();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key.sealing(), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] text = cipher.doFinal(phone.e164().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + ID + NONCE + text.length)
                    .put(NAMED)
                    .put(HexFormat.of().parseHex(key.id()))
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
     * @throws IllegalStateException if it was sealed with a key that is not here any more, or changed since
     */
    public PhoneNumber open(byte[] sealed) {
        boolean named = sealed[0] == NAMED;
        String id = named ? HexFormat.of().formatHex(sealed, 1, 1 + ID) : "";
        int start = named ? 1 + ID : 1;
        for (Key key : keys) {
            if (sealed[0] == NAMELESS || key.id().equals(id)) {
                byte[] text = opened(key, sealed, start);
                if (text.length > 0) {
                    return new PhoneNumber(new String(text, StandardCharsets.UTF_8));
                }
            }
        }
        throw new IllegalStateException("a sealed phone number cannot be opened with the keys at hand");
    }

    /** The keyed hash of a number, 64 hexadecimal characters. */
    public String fingerprint(PhoneNumber phone) {
        return fingerprint(phone.e164());
    }

    /** The keyed hash of any text that must be found again and not be read. */
    public String fingerprint(String text) {
        return hash(keys.getFirst(), text);
    }

    /** The hashes by which a number is found, whichever key it was stored with. */
    public List<String> fingerprints(PhoneNumber phone) {
        return fingerprints(phone.e164());
    }

    /** The hashes by which a text is found, whichever key it was stored with. */
    public List<String> fingerprints(String text) {
        return keys.stream().map(key -> hash(key, text)).toList();
    }

    private static String hash(Key key, String text) {
        return HexFormat.of().formatHex(SecretKeys.hmac(key.finding(), text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty if this key did not seal it. */
    private static byte[] opened(Key key, byte[] sealed, int start) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key.sealing(), new GCMParameterSpec(TAG_BITS, sealed, start, NONCE));
            return cipher.doFinal(sealed, start + NONCE, sealed.length - start - NONCE);
        } catch (AEADBadTagException otherKey) {
            return new byte[0];
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
