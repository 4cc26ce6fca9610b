package org.jiangtai.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers for a second what hundreds ask in one minute. What changes here is seen at once, if whoever changes it says
 * so; what another instance of the program changes is seen within the second.
 */
public final class Lately<K, V> {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Cache<K, V> known;

    /** @param most so many are remembered */
    public Lately(int most) {
        known = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(most)
                .build();
    }

    /**
     * What is known, or what is read now. Several may read the same at once: whoever has a connection to the database
     * already must not wait here for somebody who looks for one.
     */
    public V get(K key, Function<? super K, ? extends V> read) {
        V value = known.getIfPresent(key);
        if (value == null) {
            value = read.apply(key);
            known.put(key, value);
        }
        return value;
    }

    /** Looks again after the transaction under way, or at once where none is. */
    public void forget(K key) {
        known.invalidate(key);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known.invalidate(key);
                }
            });
        }
    }
}
