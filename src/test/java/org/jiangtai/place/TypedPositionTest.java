package org.jiangtai.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.jiangtai.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedPositionTest {

    private static final Position HERE = new Position(32.0011, 119.5822);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "32.0011, 119.5822",
                "32.0011,119.5822",
                " 32.0011 119.5822 ",
                "３２.0011，119.5822",
                "119.5822,32.0011",
                "(32.0011, 119.5822)",
                "N32.0011 E119.5822",
                "32.0011°N, 119.5822°E",
                "北纬32.0011°，东经119.5822°",
                "东经119.5822，北纬32.0011",
                "经度：119.5822 纬度：32.0011",
                "lat: 32.0011, lng: 119.5822"
            })
    void aPositionIsReadAsPeopleCopyIt(String typed) {
        assertThat(TypedPosition.parse(typed, MapDatum.SATELLITE)).contains(HERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"大路村", "32.0011", "32.0011, 119.5822, 7", "1e5, 3", "--1, 2", "32.0011, abc"})
    void whatIsNoneIsRefused(String typed) {
        assertThatThrownBy(() -> TypedPosition.parse(typed, MapDatum.SATELLITE)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void nothingIsNoPosition() {
        assertThat(TypedPosition.parse("  ", MapDatum.SATELLITE)).isEmpty();
        assertThatThrownBy(() -> TypedPosition.parse("99, 99", MapDatum.SATELLITE))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aChineseMapsShiftIsTakenOut() {
        Position shown = MapDatum.gcj02(HERE);
        assertThat(shown.kilometresTo(HERE)).as("the shift").isBetween(0.3, 0.8);
        assertThat(MapDatum.CHINESE_MAP.toWgs84(shown).kilometresTo(HERE)).isLessThan(0.001);
        // Tiananmen as Baidu shows it and as a satellite receiver does.
        Position tiananmen = MapDatum.BAIDU.toWgs84(new Position(39.915119, 116.403963));
        assertThat(tiananmen.kilometresTo(new Position(39.90733, 116.39127))).isLessThan(0.1);
        Position paris = new Position(48.8584, 2.2945);
        assertThat(MapDatum.CHINESE_MAP.toWgs84(paris)).isEqualTo(paris);
    }

    @Test
    void aMapOpensWhereTheUnitLiesElseSearchesForTheAddress() {
        var venue = new Venue(1, 2, "大路村", "文化礼堂", "大路 1 号", 100, LocalTime.of(8, 0), LocalTime.of(21, 0), "", "", "");
        var known = new Unit(2, null, UnitKind.VILLAGE, "A", "大路村委会", "大路村", "/2/", HERE);
        var unknown = new Unit(2, null, UnitKind.VILLAGE, "A", "大路村委会", "大路村", "/2/");

        assertThat(MapLink.to(venue, known))
                .startsWith("https://uri.amap.com/marker?position=119.582200,32.001100&name=%E5%A4%A7%E8%B7%AF")
                .contains("coordinate=wgs84")
                .doesNotContain("+");
        assertThat(MapLink.to(venue, unknown)).startsWith("https://uri.amap.com/search?keyword=");
    }
}
