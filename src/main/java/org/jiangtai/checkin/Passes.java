package org.jiangtai.checkin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jiangtai.shared.SecretKeys;
import org.jiangtai.shared.Tokens;
import org.springframework.stereotype.Component;

/**
 * Signs for a short while that something was seen: by whoever scanned the wall's code in time, that they stand in the
 * hall; by a kiosk, whom it showed for the digits that were typed. A pass is {@code <until>.<draw>.<proof>}, bound to
 * what it is for; nothing is stored.
 */
@Component
class Passes {

    private static final int PROOF_LENGTH = 26;

    private final List<byte[]> keys;
    private final Tokens tokens;
    private final Clock clock;

    Passes(SecretKeys keys, Tokens tokens, Clock clock) {
        this.keys = keys.deriveAll("wall-pass");
        this.tokens = tokens;
        this.clock = clock;
    }

    String issue(String what, Duration goodFor) {
        String head = clock.instant().plus(goodFor).getEpochSecond() + "." + tokens.nextPublicCode();
        return head + "." + proof(keys.getFirst(), head, what);
    }

    boolean isGood(String pass, String what) {
        int dot = pass.lastIndexOf('.');
        if (!pass.matches("[0-9]{1,12}\\.[0-9a-z]{8}\\.[0-9a-z]{26}")) {
            return false;
        }
        String head = pass.substring(0, dot);
        boolean inTime = clock.instant().getEpochSecond() < Long.parseLong(head.substring(0, head.indexOf('.')));
        return inTime && keys.stream().anyMatch(key -> same(proof(key, head, what), pass.substring(dot + 1)));
    }

    private static String proof(byte[] key, String head, String what) {
        return WallCodes.written(
                SecretKeys.hmac(key, (head + " " + what).getBytes(StandardCharsets.UTF_8)), PROOF_LENGTH);
    }

    private static boolean same(String right, String offered) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }
}
