package org.jiangtai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiangtai.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The watch over the log sees what it must see, also after a context has set its log up anew. */
@DatabaseTest
class LogWatchTest {

    @Autowired
    Fixtures fixtures;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to 13800138000",
                "phone=+8613800138000,",
                "王小明 came",
                "password " + Fixtures.PASSWORD,
                "/t/4kq1x9m2c7v5b8n3z6s0d1f2g3"
            })
    void whoeverLogsSomethingPersonalFails(String line) {
        LoggerFactory.getLogger("org.jiangtai.some").info("{}", line);

        assertThatThrownBy(() -> new LogWatch().afterAll(null))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(line);
    }

    @Test
    void whatAnExceptionSaysIsReadToo() {
        LoggerFactory.getLogger("org.jiangtai.some")
                .warn("failed", new IllegalStateException(new IllegalStateException("for 13800138000")));

        assertThat(LogWatch.take()).hasSize(1);
    }

    @Test
    void numbersThatAreNobodysAndMaskedOnesAreFine() {
        for (String line : List.of("138****8000", "1795381234567 ms", "a13800138000b", "Error 1e889513", "王**")) {
            assertThat(LogWatch.isPersonal(line)).as(line).isFalse();
        }
    }

    @Test
    void registeringAndSigningInTellTheLogNothing() {
        fixtures.registration(fixtures.openEvent(5), "欧阳晓梅");
        fixtures.signIn(Role.ORGANISER);

        assertThat(LogWatch.take()).isEmpty();
    }
}
