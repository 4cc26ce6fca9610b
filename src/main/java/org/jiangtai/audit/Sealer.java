package org.jiangtai.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals what was written, every second; what is left at a stop is sealed by the next start. Mostly it looks at the end
 * of the record; each minute it looks for lines whose transactions took long.
 */
@Component
class Sealer {

    private static final Logger log = LoggerFactory.getLogger(Sealer.class);

    /** No transaction is open for longer, so older lines have all been seen. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

    private static final Duration ALL_AGAIN_AFTER = Duration.ofMinutes(1);

    private final Chain chain;
    private final Clock clock;
    private @Nullable LocalDateTime sawAll;

    Sealer(Chain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${jiangtai.record.seal-every}", initialDelayString = "${jiangtai.record.seal-every}")
    synchronized void seal() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            if (sawAll == null || !now.isBefore(sawAll.plus(ALL_AGAIN_AFTER)) || now.isBefore(sawAll)) {
                LocalDateTime since =
                        sawAll == null ? LocalDateTime.of(2000, 1, 1, 0, 0) : now.minus(LONGEST_TRANSACTION);
                untilNoneIsLeft(() -> chain.seal(since));
                sawAll = now;
            } else {
                untilNoneIsLeft(chain::sealLatest);
            }
        } catch (DataAccessException later) {
            // Another instance sealed the same lines, or the database is away; the next turn goes on.
            log.debug("sealing goes on with the next turn", later);
        }
    }

    /** There may be more than fit into one turn. */
    private static void untilNoneIsLeft(IntSupplier turn) {
        int sealed;
        do {
            sealed = turn.getAsInt();
        } while (sealed > 0);
    }
}
