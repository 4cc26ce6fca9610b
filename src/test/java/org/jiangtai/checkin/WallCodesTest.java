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

    private static final WallPlace PLACE = new WallPlace("abcd1234", 1);

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    @Test
    void whileKeysChangeWhatTheOldOneMadeIsGoodForItsLife() {
        WallCodes before = codes(NOW, OLD);
        WallCodes between = codes(NOW.plusSeconds(30), NEW, OLD);
        WallCodes after = codes(NOW.plusSeconds(30), NEW);
        String shown = before.now(PLACE);

        assertThat(between.isFresh(shown)).isTrue();
        assertThat(after.isFresh(shown)).isFalse();
        assertThat(codes(NOW.plusSeconds(600), NEW, OLD).isFresh(shown)).isFalse();
        assertThat(between.isScreenKey(before.screenKey(PLACE))).isTrue();
        assertThat(between.screenKey(PLACE)).isEqualTo(after.screenKey(PLACE));
    }

    @Test
    void theCodeBeforeStillCountsAndNothingOlder() {
        String shown = codes(NOW, OLD).now(PLACE);

        assertThat(codes(NOW.plusSeconds(59), OLD).isFresh(shown)).isTrue();
        assertThat(codes(NOW.plusSeconds(60), OLD).isFresh(shown)).isFalse();
    }

    @Test
    void aCodeAndAKeyAreGoodForTheirListAndTheirPurposeAlone() {
        WallCodes codes = codes(NOW, OLD);
        var afternoon = new WallPlace("abcd1234", 2);

        assertThat(WallPlace.in(codes.now(afternoon))).isEqualTo(afternoon);
        assertThat(codes.isFresh(codes.now(PLACE).replace("abcd1234", "abcd1234_2")))
                .isFalse();
        assertThat(codes.isScreenKey(codes.kioskKey(PLACE))).isFalse();
        assertThat(codes.isKioskKey(codes.kioskKey(afternoon))).isTrue();
        assertThat(codes.isKioskKey("abcd1234_x-" + "0".repeat(26))).isFalse();
    }

    private static WallCodes codes(Instant now, String current, String... older) {
        return new WallCodes(keys(current, older), Clock.fixed(now, ZoneOffset.UTC));
    }
}
