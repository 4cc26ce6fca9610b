package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.LongStream;
import org.jiangtai.testing.TextSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairIndexTest {

    private static final List<String> TEXTS = List.of(
            "村口的路灯坏了好几天，晚上走路看不清，希望尽快修好。",
            "小区门口的垃圾桶太少，经常满出来，夏天味道很大。",
            "希望卫生室周末也能有医生坐诊，老人看病方便些。",
            "通往学校的水泥路坑坑洼洼，下雨天积水，孩子上学不安全。",
            "健身广场的篮球架生锈了，建议换新的。",
            "公交车班次太少，早上上班等半个小时，能不能加一班？",
            "自来水最近发黄，有沉淀，请查一下管道。",
            "The street lamp at the gate of the village is broken.");

    private final PairIndex index = new PairIndex();

    @BeforeEach
    void fill() {
        for (int i = 0; i < TEXTS.size(); i++) {
            index.put(i, 7L, Category.OTHER, TEXTS.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "我们村村口路灯不亮，晚上出门看不清路, 0",
        "路灯坏了, 0",
        "垃圾桶经常是满的，夏天很臭，门口能不能多放几个垃圾桶, 1",
        "周末卫生室没有医生，老人看病不方便, 2",
        "下雨天去学校的路积水，孩子上学很不安全, 3",
        "广场上的篮球架锈得厉害, 4",
        "早上公交车等太久，班次太少了, 5",
        "家里自来水是黄的，管道要查一下, 6",
        "STREET LAMPS of our village: broken, 7"
    })
    void theSameInOtherWordsIsFound(String typed, long found) {
        assertThat(ids(typed)).first().isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "建议多办几场关于手机防诈骗的宣讲",
                "婚宴大操大办的风气应该管一管",
                "希望图书角多些养殖技术的书",
                "办事大厅中午没有人值班",
                "A swimming pool would be nice",
                "希望"
            })
    void somethingElseIsNot(String typed) {
        assertThat(ids(typed)).isEmpty();
    }

    @Test
    void widthCaseSpacesAndPunctuationMakeNoDifference() {
        assertThat(CharacterPairs.of("ＷｉＦｉ 信号，太差！")).isEqualTo(CharacterPairs.of("wifi信号太差"));
        assertThat(ids("路 灯 ，坏 了 ！")).containsExactly(0L);
    }

    @Test
    void theSamePlaceAndCategoryComeFirstAndThenTheMostAlike() {
        var lamps = new PairIndex();
        lamps.put(1, 1L, Category.ROADS, "路灯坏了好几天，晚上看不清");
        lamps.put(2, 2L, Category.SAFETY, "路灯坏了好几天，没有人修，晚上什么都看不清");
        lamps.put(3, 2L, Category.ROADS, "路灯坏了，晚上看不清，老人摔了一跤，请快一点来修");
        lamps.put(4, null, Category.SAFETY, "路灯坏了，晚上看不清");
        lamps.put(5, 3L, Category.ROADS, "路灯坏了，晚上看不清");
        String typed = "路灯坏了，晚上看不清";
        assertThat(ids(lamps.find(typed, 2L, Category.ROADS, 9))).containsExactly(3L, 2L, 5L, 1L, 4L);
        assertThat(ids(lamps.find(typed, null, null, 9))).startsWith(5L, 4L);
        assertThat(ids(lamps.find(typed, 2L, Category.ROADS, 2))).containsExactly(3L, 2L);
    }

    @Test
    void whatWasTakenOutOrWrittenAnewIsFoundAsItIsNow() {
        index.remove(0);
        index.remove(0);
        index.remove(99);
        assertThat(ids("村口的路灯坏了")).doesNotContain(0L);
        index.put(1, 7L, Category.OTHER, "村口的路灯坏了");
        assertThat(ids("村口的路灯坏了")).containsExactly(1L);
        assertThat(ids("垃圾桶太少，经常满出来")).isEmpty();
        assertThat(index.size()).isEqualTo(TEXTS.size() - 1);
    }

    @Test
    void gapsAreClosedAndNothingIsLostByIt() {
        for (long id = 100; id < 1_100; id++) {
            index.put(id, 1L, Category.ROADS, "第" + id + "号窨井盖松动，车子压过去响声很大");
        }
        LongStream.range(100, 1_099).forEach(index::remove);
        assertThat(index.size()).isEqualTo(TEXTS.size() + 1);
        assertThat(ids("窨井盖松动，响声很大")).containsExactly(1_099L);
        assertThat(ids("路灯坏了")).containsExactly(0L);
    }

    @Test
    void noTextBreaksIt() {
        for (String naughty : TextSamples.all().map(TextSamples.Sample::typed).toList()) {
            assertThatCode(() -> {
                        index.put(1_000, null, Category.OTHER, naughty);
                        index.find(naughty, null, null, 5);
                    })
                    .as(naughty)
                    .doesNotThrowAnyException();
        }
        String rare = "𠮷野家𪚥门口";
        index.put(1_000, null, Category.OTHER, rare);
        assertThat(ids(rare)).containsExactly(1_000L);
        assertThat(ids("\uD842")).isEmpty();
        assertThat(ids("长".repeat(100_000))).isEmpty();
        assertThat(ids("")).isEmpty();
    }

    private List<Long> ids(String typed) {
        return ids(index.find(typed, null, null, 5));
    }

    private static List<Long> ids(List<PairIndex.Found> found) {
        return found.stream().map(PairIndex.Found::id).toList();
    }
}
