package org.jiangtai.shell;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RateLimitTest {

    @Test
    void anAddressHasItsMinuteForEachForm() {
        var limit = new RateLimit(2);
        limit.count("register", "192.0.2.1");
        limit.count("register", "192.0.2.1");

        assertThatThrownBy(() -> limit.count("register", "192.0.2.1")).isInstanceOf(TooManyRequests.class);
        assertThatCode(() -> limit.count("cancel", "192.0.2.1")).doesNotThrowAnyException();
        assertThatCode(() -> limit.count("register", "192.0.2.2")).doesNotThrowAnyException();
    }
}
