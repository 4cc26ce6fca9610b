package org.jiangtai.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the same to many things, in portions that each are a transaction of their own. Where one of a portion cannot be
 * done, each of it is done alone, so that it stops nobody else.
 */
@Component
public class Portions {

    private static final Logger log = LoggerFactory.getLogger(Portions.class);

    private static final int TRIES = 3;

    private final TransactionTemplate transaction;

    Portions(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Goes through the portions in their order, each in the order of its ids. */
    public <R> Bulk<R> each(Collection<? extends Collection<Long>> portions, LongFunction<R> deed) {
        List<R> done = new ArrayList<>();
        Map<Long, RuntimeException> refused = new HashMap<>();
        for (Collection<Long> portion : portions) {
            try {
                done.addAll(together(() -> portion.stream().map(deed::apply).toList()));
            } catch (InvalidInput | Failure | DataAccessException | TransactionException oneOfThem) {
                for (long id : portion) {
                    try {
                        done.add(patiently(() -> deed.apply(id)));
                    } catch (InvalidInput | Failure reason) {
                        refused.put(id, reason);
                    }
                }
            }
        }
        return new Bulk<>(done, refused);
    }

    /**
     * Does one thing in a transaction of its own, and once more if the database had to break it off because of others.
     *
     * @throws Busy if it had to several times
     */
    public <R> R patiently(Supplier<R> deed) {
        for (int tried = 1; ; tried++) {
            try {
                return together(deed);
            } catch (DataAccessException | TransactionException brokenOff) {
                // It may be the turn of this one next time.
                if (tried == TRIES) {
                    log.warn("Given up after {} tries", TRIES, brokenOff);
                    throw new Busy();
                }
            }
        }
    }

    /** Does all of a portion in one transaction. */
    public <R> R together(Supplier<R> deed) {
        return Objects.requireNonNull(transaction.execute(status -> deed.get()));
    }
}
