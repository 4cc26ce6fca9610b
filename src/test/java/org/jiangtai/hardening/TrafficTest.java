package org.jiangtai.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jiangtai.testing.HttpTest;
import org.jiangtai.testing.RawHttp;
import org.jiangtai.testing.RawHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The limits of the whole program, under sixty-four threads at once. */
@HttpTest
@TestPropertySource(properties = "jiangtai.rate-limit.forms-per-minute=12")
@DirtiesContext
class TrafficTest {

    private static final int THREADS = 64;

    @LocalServerPort
    int port;

    private RawHttp http;

    @BeforeEach
    void aClient() {
        http = new RawHttp(port);
    }

    /** Twice the forms of a minute; while the threads run, less than one place comes back. */
    @Test
    void guessesAreCountedHoweverManyComeAtOnceAndWhereverTheySayTheyComeFrom() throws InterruptedException {
        var number = new AtomicInteger();

        int passed = countOf(
                404,
                () -> http.get(
                        "/t/" + "0".repeat(20) + number.incrementAndGet(),
                        "Accept: text/html",
                        "X-Forwarded-For: 192.0.2." + number.get()));

        assertThat(passed).isBetween(24, 25);
        Answer refused = http.get("/s/ABCDEFGH", "Accept: text/html");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(1, 301);
        assertThat(refused.body()).contains("<html");
        assertThat(http.get("/", "Accept: text/html").status()).isEqualTo(200);
    }

    @Test
    void signingInIsCountedByAddressBeforeAnythingIsLookedAt() throws InterruptedException {
        // Six a minute; one comes back every ten seconds.
        int refused = countOf(429, () -> http.form("/desk/login", "username=nobody&password=x"));

        assertThat(THREADS - refused).isBetween(6, 9);
    }

    private static int countOf(int status, Supplier<Answer> asking) throws InterruptedException {
        var passed = new AtomicInteger();
        var together = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                threads.submit(() -> {
                    together.await();
                    int got = asking.get().status();
                    if (got == status) {
                        passed.incrementAndGet();
                    }
                    return null;
                });
            }
            together.countDown();
        }
        return passed.get();
    }
}
