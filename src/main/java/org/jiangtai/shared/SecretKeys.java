package org.jiangtai.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation's one secret, from which every key is derived by purpose. It comes from {@code JIANGTAI_KEY}
 * (32 bytes, Base64) or from the file {@code secret.key} in the data folder, which is made at the first start and
 * readable by its owner alone. Who loses it loses the phone numbers.
 */
@Component
public class SecretKeys {

    private static final Logger log = LoggerFactory.getLogger(SecretKeys.class);
    private static final int BYTES = 32;

    private final byte[] master;

    SecretKeys(@Value("${jiangtai.key:}") String configured, @Value("${jiangtai.data}") Path data) {
        master = configured.isBlank() ? fromFile(data) : Base64.getDecoder().decode(configured.strip());
        if (master.length < BYTES) {
            throw new IllegalStateException("JIANGTAI_KEY must hold at least 32 bytes in Base64");
        }
    }

    /** A key of 32 bytes for one purpose; the same purpose always gives the same key. */
    public byte[] derive(String purpose) {
        return hmac(master, purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** HMAC-SHA-256. */
    public static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] fromFile(Path data) {
        Path file = data.resolve("secret.key");
        try {
            Files.createDirectories(data);
            if (!Files.exists(file)) {
                var fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                writeOnce(file, Base64.getEncoder().encodeToString(fresh));
            }
            warnIfOthersRead(file);
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void warnIfOthersRead(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        var rights = Files.getPosixFilePermissions(file);
        if (rights.contains(PosixFilePermission.GROUP_READ) || rights.contains(PosixFilePermission.OTHERS_READ)) {
            log.warn("{} can be read by others than its owner: chmod 600 {}", file, file);
        }
    }

    private static void writeOnce(Path file, String secret) throws IOException {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, secret + "\n", StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException ignored) {
            // Another start of the same folder was faster; its key is ours.
        }
    }
}
