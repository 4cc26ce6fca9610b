package org.jiangtai.identity;

import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.jiangtai.shared.SecretKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Seals the secrets of second factors for the database (AES-256-GCM) with the current key, and opens them with the ones
 * before it too. They are few, so a sealed one names no key: the right one is found by trying.
 */
@Component
class SecretVault {

    private static final int NONCE = 16;

    /** The current one first. */
    private final List<AesBytesEncryptor> ciphers;

    SecretVault(SecretKeys keys) {
        ciphers = keys.deriveAll("second-factor").stream()
                .map(SecretVault::cipher)
                .toList();
    }

    byte[] seal(byte[] secret) {
        return ciphers.getFirst().encrypt(secret);
    }

    /**
     * Opens a sealed secret.
     *
     * @throws IllegalStateException if it was sealed with a key that is not here any more, or changed since
     */
    byte[] open(byte[] sealed) {
        for (AesBytesEncryptor cipher : ciphers) {
            byte[] secret = opened(cipher, sealed);
            if (secret != null) {
                return secret;
            }
        }
        throw new IllegalStateException("a sealed secret cannot be opened with the keys at hand");
    }

    /** Whether the current key sealed it. */
    boolean isCurrent(byte[] sealed) {
        return opened(ciphers.getFirst(), sealed) != null;
    }

    private static byte @Nullable [] opened(AesBytesEncryptor cipher, byte[] sealed) {
        try {
            return cipher.decrypt(sealed);
        } catch (IllegalStateException otherKey) {
            return null;
        }
    }

    private static AesBytesEncryptor cipher(byte[] key) {
        return new AesBytesEncryptor(
                new SecretKeySpec(key, "AES"), KeyGenerators.secureRandom(NONCE), CipherAlgorithm.GCM);
    }
}
