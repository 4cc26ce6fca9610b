package org.jiangtai.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jiangtai.testing.HttpTest;
import org.jiangtai.testing.RawHttp;
import org.jiangtai.testing.RawHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The limits hold however an address is written. */
@HttpTest
@TestPropertySource(properties = "jiangtai.rate-limit.forms-per-minute=4")
@DirtiesContext
// The call comes before the guesses: who has guessed too often gets no further than that.
@TestMethodOrder(MethodOrderer.MethodName.class)
class DisguisedAddressesTest {

    private static final int TRIES = 20;

    @LocalServerPort
    int port;

    private RawHttp http;

    @BeforeEach
    void aClient() {
        http = new RawHttp(port);
    }

    @Test
    void theSignInIsCounted() {
        assertThat(refused(() -> http.form("/desk/%6Cogin", "username=nobody&password=x")))
                .isGreaterThan(TRIES / 2);
    }

    @Test
    void guessesAreCounted() {
        assertThat(refused(() -> http.get("/%74/" + "0".repeat(26), "Accept: text/html")))
                .isGreaterThan(TRIES / 3);
    }

    @Test
    void visitsToTheDeskAreCountedWhateverTheyEndWith() {
        assertThat(refused(() -> http.get("/desk/x.json", "Accept: text/html"))).isGreaterThan(TRIES / 3);
    }

    @Test
    void aCallWithoutALengthIsRefused() {
        Answer answer = http.post(
                "/%61pi/door/entries",
                "2\r\n{}\r\n0\r\n\r\n", "Content-Type: application/json", "Transfer-Encoding: chunked");
        assertThat(answer.status()).isEqualTo(411);
    }

    private static long refused(Supplier<Answer> asking) {
        return IntStream.range(0, TRIES)
                .filter(number -> asking.get().status() == 429)
                .count();
    }
}
