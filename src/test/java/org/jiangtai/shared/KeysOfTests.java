package org.jiangtai.shared;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

/** Secrets that a test names itself, the current one first. */
public final class KeysOfTests {

    public static final String OLD = "b2xkIG9sZCBvbGQgb2xkIG9sZCBvbGQgb2xkIG9sZCE=";
    public static final String NEW = "bmV3IG5ldyBuZXcgbmV3IG5ldyBuZXcgbmV3IG5ldyE=";

    private static final Path NOWHERE = Path.of("target", "no-such-folder");

    private KeysOfTests() {}

    public static SecretKeys keys(String current, String... older) {
        return new SecretKeys(current, String.join(",", older), NOWHERE);
    }

    public static PhoneVault vault(String current, String... older) {
        return new PhoneVault(keys(current, older));
    }

    /** As numbers were sealed before keys had names. */
    public static byte[] sealedWithoutName(PhoneVault vault, PhoneNumber phone) {
        byte[] named = vault.seal(phone);
        byte[] nameless = Arrays.copyOfRange(named, 4, named.length);
        nameless[0] = 1;
        return nameless;
    }

    static int bytes(String key) {
        return Base64.getDecoder().decode(key).length;
    }
}
