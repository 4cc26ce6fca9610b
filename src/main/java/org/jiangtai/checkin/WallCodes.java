package org.jiangtai.checkin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jiangtai.shared.SecretKeys;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the codes of the wall. A code is the event's public code, a hyphen and a proof that only this
 * installation can make for a half minute; nothing is stored.
 */
@Component
class WallCodes {

    static final int STEP_SECONDS = 30;

    /** A code is good for its own half minute and the five before it: time to walk up, scan and tap. */
    private static final int STEPS_BACK = 5;

    private static final int PROOF_LENGTH = 10;
    private static final int SCREEN_PROOF_LENGTH = 26;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private final List<byte[]> wallKeys;
    private final List<byte[]> screenKeys;
    private final Clock clock;

    WallCodes(SecretKeys keys, Clock clock) {
        this.wallKeys = keys.deriveAll("wall");
        this.screenKeys = keys.deriveAll("wall-screen");
        this.clock = clock;
    }

    /** The public code of the event that a code or a key names, whether or not its proof is right. */
    static String eventIn(String code) {
        int hyphen = code.indexOf('-');
        return hyphen < 0 ? code : code.substring(0, hyphen);
    }

    String now(String eventCode) {
        return eventCode + "-" + proof(wallKeys.getFirst(), eventCode, step(clock.instant()));
    }

    int secondsLeft() {
        return STEP_SECONDS - (int) Math.floorMod(clock.instant().getEpochSecond(), (long) STEP_SECONDS);
    }

    /** Whether the wall shows this code, or did a moment ago. */
    boolean isFresh(String code) {
        long now = step(clock.instant());
        for (long step = now; step >= now - STEPS_BACK; step--) {
            for (byte[] key : wallKeys) {
                if (same(eventIn(code) + "-" + proof(key, eventIn(code), step), code)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The key of the event's screen in the hall; the same until the installation's keys change, and good until the old ones go. */
    String screenKey(String eventCode) {
        return screenKey(screenKeys.getFirst(), eventCode);
    }

    private static String screenKey(byte[] key, String eventCode) {
        byte[] mac = SecretKeys.hmac(key, eventCode.getBytes(StandardCharsets.UTF_8));
        return eventCode + "-" + written(mac, SCREEN_PROOF_LENGTH);
    }

    boolean isScreenKey(String offered) {
        return screenKeys.stream().anyMatch(key -> same(screenKey(key, eventIn(offered)), offered));
    }

    private static String proof(byte[] key, String eventCode, long step) {
        byte[] code = eventCode.getBytes(StandardCharsets.UTF_8);
        byte[] message = ByteBuffer.allocate(code.length + Long.BYTES)
                .put(code)
                .putLong(step)
                .array();
        return written(SecretKeys.hmac(key, message), PROOF_LENGTH);
    }

    private static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    private static boolean same(String right, String offered) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(byte[] mac, int length) {
        var proof = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            proof.append(ALPHABET.charAt(mac[i] & 31));
        }
        return proof.toString();
    }
}
