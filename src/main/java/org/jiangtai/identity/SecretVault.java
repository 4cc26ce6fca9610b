package org.jiangtai.identity;

import javax.crypto.spec.SecretKeySpec;
import org.jiangtai.shared.SecretKeys;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Seals the secrets of second factors for the database (AES-256-GCM). */
@Component
class SecretVault {

    private static final int NONCE = 16;

    private final AesBytesEncryptor cipher;

    SecretVault(SecretKeys keys) {
        cipher = new AesBytesEncryptor(
                new SecretKeySpec(keys.derive("second-factor"), "AES"),
                KeyGenerators.secureRandom(NONCE),
                CipherAlgorithm.GCM);
    }

    byte[] seal(byte[] secret) {
        return cipher.encrypt(secret);
    }

    /**
     * Opens a sealed secret.
     *
     * @throws IllegalStateException if it was sealed with another key or changed since
     */
    byte[] open(byte[] sealed) {
        return cipher.decrypt(sealed);
    }
}
