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
 * Makes and reads the codes of the wall. A code is the place, a hyphen and a proof that only this installation can make
 * for a half minute; nothing is stored. A picture of it that somebody sends home is worth nothing after a minute at
 * most.
 */
@Component
class WallCodes {

    static final int STEP_SECONDS = 30;

    /** A code is good for its own half minute and the one after it. */
    private static final int STEPS_BACK = 1;

    private static final int PROOF_LENGTH = 10;
    private static final int SCREEN_PROOF_LENGTH = 26;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private final List<byte[]> wallKeys;
    private final List<byte[]> screenKeys;
    private final List<byte[]> kioskKeys;
    private final Clock clock;

    WallCodes(SecretKeys keys, Clock clock) {
        this.wallKeys = keys.deriveAll("wall");
        this.screenKeys = keys.deriveAll("wall-screen");
        this.kioskKeys = keys.deriveAll("kiosk");
        this.clock = clock;
    }

    String now(WallPlace place) {
        return place.written() + "-" + proof(wallKeys.getFirst(), place, step(clock.instant()));
    }

    int secondsLeft() {
        return STEP_SECONDS - (int) Math.floorMod(clock.instant().getEpochSecond(), (long) STEP_SECONDS);
    }

    /** Whether the wall shows this code, or did a moment ago. */
    boolean isFresh(String code) {
        WallPlace place = WallPlace.in(code);
        long now = step(clock.instant());
        for (long step = now; step >= now - STEPS_BACK; step--) {
            for (byte[] key : wallKeys) {
                if (same(place.written() + "-" + proof(key, place, step), code)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The key of a screen in the hall; the same until the installation's keys change, and good until the old ones go. */
    String screenKey(WallPlace place) {
        return key(screenKeys.getFirst(), place);
    }

    boolean isScreenKey(String offered) {
        return isKey(screenKeys, offered);
    }

    /** The key of a kiosk, which is no screen's. */
    String kioskKey(WallPlace place) {
        return key(kioskKeys.getFirst(), place);
    }

    boolean isKioskKey(String offered) {
        return isKey(kioskKeys, offered);
    }

    private static boolean isKey(List<byte[]> keys, String offered) {
        return keys.stream().anyMatch(key -> same(key(key, WallPlace.in(offered)), offered));
    }

    private static String key(byte[] key, WallPlace place) {
        byte[] mac = SecretKeys.hmac(key, place.written().getBytes(StandardCharsets.UTF_8));
        return place.written() + "-" + written(mac, SCREEN_PROOF_LENGTH);
    }

    private static String proof(byte[] key, WallPlace place, long step) {
        byte[] code = place.written().getBytes(StandardCharsets.UTF_8);
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

    static String written(byte[] mac, int length) {
        var proof = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            proof.append(ALPHABET.charAt(mac[i] & 31));
        }
        return proof.toString();
    }
}
