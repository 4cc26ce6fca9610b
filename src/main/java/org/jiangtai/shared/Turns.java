package org.jiangtai.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets those who want something of the same event go through its door in turns: what arrives while a turn is written
 * goes into the next one together, in one transaction of its own. What collides with another instance of the program is
 * tried again. Whoever asks holds no connection meanwhile, so nobody waits for somebody who waits.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Turns<Q, A> {

    private static final int TRIES = 4;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Work<Q, A> work;
    private final ToIntFunction<Q> weight;
    private final int most;
    private final TransactionTemplate transaction;
    private final Cache<Long, Batcher<Q, A>> queues =
            Caffeine.newBuilder().expireAfterAccess(FORGOTTEN_AFTER).build();

    /** Answers what several asked of one event, in their order, within a transaction. */
    @FunctionalInterface
    public interface Work<Q, A> {
        List<A> of(long eventId, List<Q> turn);
    }

    /**
     * @param weight how much of a turn a request takes
     * @param most how much a turn takes at most, one request apart
     */
    public Turns(PlatformTransactionManager transactions, ToIntFunction<Q> weight, int most, Work<Q, A> work) {
        this.work = work;
        this.weight = weight;
        this.most = most;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /** Answers one request; when this returns it is stored for good. */
    public A ask(long eventId, Q request) {
        return queues.get(eventId, id -> new Batcher<>(turn -> write(id, turn, TRIES), weight, most, Turns::isForAll))
                .ask(request);
    }

    /** Nobody waits for the database once for each who stands before. */
    private static boolean isForAll(RuntimeException failed) {
        return failed instanceof CannotCreateTransactionException
                || failed instanceof DataAccessResourceFailureException;
    }

    private List<A> write(long eventId, List<Q> turn, int tries) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> work.of(eventId, turn)));
        } catch (DataIntegrityViolationException | ConcurrencyFailureException meanwhile) {
            if (tries <= 1) {
                throw meanwhile;
            }
            return write(eventId, turn, tries - 1);
        }
    }
}
