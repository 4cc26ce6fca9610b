package org.jiangtai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangtai.shared.KeysOfTests.NEW;
import static org.jiangtai.shared.KeysOfTests.OLD;
import static org.jiangtai.shared.KeysOfTests.keys;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The record and a change of the installation's keys. */
class ChainKeysTest {

    private static final Chain.Link BEFORE = new Chain.Link(0, Chain.FIRST);
    private static final SealedLine LINE =
            new SealedLine(1, LocalDateTime.of(2026, 11, 22, 6, 0), "wang", null, "", "Account.save", "", "DONE", "{}");

    @Test
    void linesThatTheOldKeySealedStayRightAndNewOnesTakeTheNewKey() {
        String old = chain(OLD).seal(BEFORE, LINE);
        Chain between = chain(NEW, OLD);

        assertThat(between.isSealOf(BEFORE, LINE, old)).isTrue();
        assertThat(between.seal(BEFORE, LINE))
                .isEqualTo(chain(NEW).seal(BEFORE, LINE))
                .isNotEqualTo(old);
        assertThat(chain(NEW).isSealOf(BEFORE, LINE, old)).isFalse();
        assertThat(between.isSealOf(new Chain.Link(1, Chain.FIRST), LINE, old)).isFalse();
    }

    private static Chain chain(String current, String... older) {
        return new Chain(new DriverManagerDataSource(), keys(current, older), Path.of("target"));
    }
}
