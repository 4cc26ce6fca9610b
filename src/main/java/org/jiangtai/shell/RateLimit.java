package org.jiangtai.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often one address may send a public form. A whole village may share one address, so the limit is wide: it stops
 * programs, not people. What is remembered is limited too, so that many addresses fill no memory.
 */
@Component
public class RateLimit {

    private static final int MOST_ADDRESSES = 100_000;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int BYTES_OF_A_NETWORK = 8;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(LONGEST)
            .build();
    private final int perMinute;

    RateLimit(@Value("${jiangtai.rate-limit.forms-per-minute}") int perMinute) {
        this.perMinute = perMinute;
    }

    /** How many forms of one kind an address may send in a minute; other limits are multiples or parts of it. */
    public int perMinute() {
        return perMinute;
    }

    /**
     * Counts one form from this address.
     *
     * @throws TooManyRequests if the address has used up its minute
     */
    public void count(String form, String address) {
        count(form, address, perMinute, A_MINUTE);
    }

    /**
     * Counts one of something that has a limit of its own.
     *
     * @param within at most an hour
     * @throws TooManyRequests if the address has used up what it may
     */
    public void count(String what, String address, int most, Duration within) {
        ConsumptionProbe probe = bucket(what, address, most, within).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
        }
    }

    /** Gives back what was counted ahead and turned out not to count. */
    public void giveBack(String what, String address, int most, Duration within) {
        bucket(what, address, most, within).addTokens(1);
    }

    private Bucket bucket(String what, String address, int most, Duration within) {
        return buckets.get(
                what + " " + network(address),
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                        .build());
    }

    /** One customer has a whole /64 of IPv6, so that counts as one address. */
    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address wide
                    ? HexFormat.of().formatHex(wide.getAddress(), 0, BYTES_OF_A_NETWORK)
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
