package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangtai.shared.KeysOfTests.NEW;
import static org.jiangtai.shared.KeysOfTests.OLD;
import static org.jiangtai.shared.KeysOfTests.keys;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WallCodesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    @Test
    void whileKeysChangeWhatTheOldOneMadeIsGoodForItsLife() {
        WallCodes before = codes(NOW, OLD);
        WallCodes between = codes(NOW.plusSeconds(30), NEW, OLD);
        WallCodes after = codes(NOW.plusSeconds(30), NEW);
        String shown = before.now("abcd1234");

        assertThat(between.isFresh(shown)).isTrue();
        assertThat(after.isFresh(shown)).isFalse();
        assertThat(codes(NOW.plusSeconds(600), NEW, OLD).isFresh(shown)).isFalse();
        assertThat(between.isScreenKey(before.screenKey("abcd1234"))).isTrue();
        assertThat(between.screenKey("abcd1234")).isEqualTo(after.screenKey("abcd1234"));
    }

    private static WallCodes codes(Instant now, String current, String... older) {
        return new WallCodes(keys(current, older), Clock.fixed(now, ZoneOffset.UTC));
    }
}
