package org.jiangtai.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation's secrets, from which every key is derived by purpose: one that is current, and while keys are being
 * changed the ones before it. They come from {@code JIANGTAI_KEY} and {@code JIANGTAI_KEY_OLD} (32 bytes each, Base64,
 * old ones with commas between them), or else from the file {@code secret.key} in the data folder: one a line, the
 * current one first. The file is made at the first start and readable by its owner alone. Who loses the secrets loses
 * the phone numbers.
 */
@Component
public class SecretKeys {

    private static final Logger log = LoggerFactory.getLogger(SecretKeys.class);
    private static final int BYTES = 32;
    private static final int ID_BYTES = 4;

    private final List<byte[]> masters;

    SecretKeys(
            @Value("${jiangtai.key:}") String configured,
            @Value("${jiangtai.key-old:}") String old,
            @Value("${jiangtai.data}") Path data) {
        Stream<String> written = configured.isBlank()
                ? fromFile(data).lines()
                : Stream.concat(Stream.of(configured), Stream.of(old.split("[,\\s]+")));
        masters = written.map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Base64.getDecoder()::decode)
                .toList();
        if (masters.isEmpty() || masters.stream().anyMatch(master -> master.length < BYTES)) {
            throw new IllegalStateException("each of the keys must hold at least 32 bytes in Base64");
        }
    }

    /** A key of 32 bytes for one purpose, of the current secret: for whatever is made now. */
    public byte[] derive(String purpose) {
        return derive(masters.getFirst(), purpose);
    }

    /**
     * The keys of one purpose, the current one first: for whatever was made before the secret was changed. What is
     * signed for a short time is accepted by each of them until its time is over.
     */
    public List<byte[]> deriveAll(String purpose) {
        return masters.stream().map(master -> derive(master, purpose)).toList();
    }

    /** The names of the secrets, the current one first: 8 hexadecimal characters that tell nothing of them. */
    List<String> ids() {
        return deriveAll("key-id").stream()
                .map(id -> HexFormat.of().formatHex(id, 0, ID_BYTES))
                .toList();
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

    private static byte[] derive(byte[] master, String purpose) {
        return hmac(master, purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static String fromFile(Path data) {
        Path file = data.resolve("secret.key");
        try {
            Files.createDirectories(data);
            if (!Files.exists(file)) {
                var fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                writeOnce(file, Base64.getEncoder().encodeToString(fresh));
            }
            warnIfOthersRead(file);
            return Files.readString(file);
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
