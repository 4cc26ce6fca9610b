package org.jiangtai.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often one address may send a public form. A whole village may share one address, so the limit is wide: it stops
 * programs, not people.
 */
@Component
public class RateLimit {

    private static final int MOST_ADDRESSES = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final int perMinute;

    RateLimit(@Value("${jiangtai.rate-limit.forms-per-minute}") int perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * Counts one form from this address.
     *
     * @throws TooManyRequests if the address has used up its minute
     */
    public void count(String form, String address) {
        Bucket bucket = buckets.get(
                form + " " + address,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
        if (!bucket.tryConsume(1)) {
            throw new TooManyRequests();
        }
    }
}
