package org.jiangtai.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final int THREADS = 64;

    @Test
    void anAddressHasItsMinuteForEachForm() {
        var limit = new RateLimit(2);
        limit.count("register", "192.0.2.1");
        limit.count("register", "192.0.2.1");

        assertThatThrownBy(() -> limit.count("register", "192.0.2.1"))
                .isInstanceOfSatisfying(
                        TooManyRequests.class,
                        refused -> assertThat(refused.seconds()).isBetween(1L, 31L));
        assertThatCode(() -> limit.count("cancel", "192.0.2.1")).doesNotThrowAnyException();
        assertThatCode(() -> limit.count("register", "192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void oneNetworkOfTheNewKindIsOneAddress() {
        var limit = new RateLimit(1);
        limit.count("register", "2001:db8:1:2:3:4:5:6");

        assertThatThrownBy(() -> limit.count("register", "2001:db8:1:2:ffff:0:0:1"))
                .isInstanceOf(TooManyRequests.class);
        assertThatCode(() -> limit.count("register", "2001:db8:1:3:3:4:5:6")).doesNotThrowAnyException();
    }

    @Test
    void howAnAddressIsWrittenChangesNothing() {
        var limit = new RateLimit(1);
        limit.count("register", "2001:db8::1");

        assertThatThrownBy(() -> limit.count("register", "2001:0db8:0:0:ffff::2"))
                .isInstanceOf(TooManyRequests.class);
        assertThatCode(() -> limit.count("register", "2001:db8:0:1::1")).doesNotThrowAnyException();
        assertThatCode(() -> limit.count("register", "unknown")).doesNotThrowAnyException();
    }

    @Test
    void whatIsGivenBackMayBeUsedAgain() {
        var limit = new RateLimit(1);
        for (int i = 0; i < 10; i++) {
            limit.count("guess", "192.0.2.1", 1, Duration.ofHours(1));
            limit.giveBack("guess", "192.0.2.1", 1, Duration.ofHours(1));
        }
        limit.count("guess", "192.0.2.1", 1, Duration.ofHours(1));

        assertThatThrownBy(() -> limit.count("guess", "192.0.2.1", 1, Duration.ofHours(1)))
                .isInstanceOf(TooManyRequests.class);
    }

    /** A place is given back every three seconds and a half, long after all of them have asked. */
    @Test
    void exactlyAsManyPassAsMayHoweverManyComeAtOnce() throws InterruptedException {
        int most = 17;
        var limit = new RateLimit(most);
        var passed = new AtomicInteger();
        var refused = new AtomicInteger();
        var together = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                threads.submit(() -> {
                    together.await();
                    try {
                        limit.count("register", "192.0.2.1");
                        passed.incrementAndGet();
                    } catch (TooManyRequests tooMany) {
                        refused.incrementAndGet();
                    }
                    return null;
                });
            }
            together.countDown();
        }
        assertThat(passed).hasValue(most);
        assertThat(refused).hasValue(THREADS - most);
    }
}
