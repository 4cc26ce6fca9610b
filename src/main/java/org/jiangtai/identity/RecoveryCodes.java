package org.jiangtai.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jiangtai.shared.Tokens;
import org.springframework.stereotype.Component;

/**
 * Ten codes on paper for the day the phone is gone, each good for one use. A code has 80 random bits, so its plain hash
 * gives nothing away and needs no key that could be lost.
 */
@Component
class RecoveryCodes {

    static final int COUNT = 10;

    private static final int LENGTH = 16;
    private static final String IN_GROUPS = "(.{4})(?=.)";

    private final RecoveryCodeRepository kept;
    private final Tokens tokens;
    private final Clock clock;

    RecoveryCodes(RecoveryCodeRepository kept, Tokens tokens, Clock clock) {
        this.kept = kept;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Makes ten new ones, as they are shown this once; those of before are worth nothing any more. */
    List<String> renew(long accountId) {
        forget(accountId);
        List<String> fresh = Stream.generate(() -> tokens.next().substring(0, LENGTH))
                .limit(COUNT)
                .toList();
        fresh.forEach(code -> {
            var entity = new RecoveryCodeEntity();
            entity.accountId = accountId;
            entity.codeHash = hash(accountId, code);
            kept.save(entity);
        });
        return fresh.stream().map(code -> code.replaceAll(IN_GROUPS, "$1-")).toList();
    }

    /** Uses a code up, if it is one. */
    boolean use(long accountId, TypedCode typed) {
        return kept.useUp(accountId, hash(accountId, typed.value()), clock.instant()) == 1;
    }

    int left(long accountId) {
        return kept.countByAccountIdAndUsedAtIsNull(accountId);
    }

    void forget(long accountId) {
        kept.deleteAll(kept.findByAccountId(accountId));
    }

    private static String hash(long accountId, String code) {
        try {
            byte[] text = (accountId + ":" + code).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
