package org.jiangtai.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangtai.menu.ComparedParagraph.Change;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void aParagraphThatWasWorkedOnShowsWhichCharactersCameAndWent() {
        assertThat(shown("各位乡亲，今天讲养老骗局。\n第二段。", "各位乡亲，今天讲养老理财骗局。\n第二段。"))
                .containsExactly("CHANGED 各位乡亲，今天讲养老[+理财]骗局。", "SAME 第二段。");
    }

    @Test
    void whatWasReplacedStandsBeforeWhatReplacedIt() {
        assertThat(shown("门诊报销一半，住院报销七成。", "门诊报销六成，住院报销七成。")).containsExactly("CHANGED 门诊报销[-一半][+六成]，住院报销七成。");
    }

    @Test
    void aLonelyCharacterInBothDoesNotTearASentenceApart() {
        assertThat(shown("我们明天上午在老村部的大院子里开会。", "我们后天下午在老村部的大院子里开会。"))
                .containsExactly("CHANGED 我们[-明天上][+后天下]午在老村部的大院子里开会。");
    }

    @Test
    void newAndRemovedParagraphsAreNotMixedWithTheirNeighbours() {
        assertThat(shown("开头这一段话没有变。\n这一段后来被拿掉了。\n结尾这一段也没有变。", "开头这一段话没有变。\n结尾这一段也没有变。\n最后添上一句新的。"))
                .containsExactly("SAME 开头这一段话没有变。", "REMOVED [-这一段后来被拿掉了。]", "SAME 结尾这一段也没有变。", "ADDED [+最后添上一句新的。]");
    }

    @Test
    void theParagraphThatWasWorkedOnIsFoundAmongNewOnes() {
        assertThat(shown("土地流转合同要看清租金。", "先讲一个故事，大家听听。\n土地流转合同要看清租金和年限。"))
                .containsExactly("ADDED [+先讲一个故事，大家听听。]", "CHANGED 土地流转合同要看清租金[+和年限]。");
    }

    @Test
    void paragraphsThatHaveNothingInCommonAreNotMixed() {
        assertThat(shown("甲乙丙丁。", "子丑寅卯！")).containsExactly("REMOVED [-甲乙丙丁。]", "ADDED [+子丑寅卯！]");
    }

    @Test
    void emptyLinesAndBlanksAroundAParagraphDoNotCount() {
        assertThat(shown("一段话。\n\n　　另一段。", "一段话。\n另一段。\n\n")).containsExactly("SAME 一段话。", "SAME 另一段。");
    }

    @Test
    void charactersOutsideTheBasicPlaneAreNotCutInTwo() {
        assertThat(shown("吉祥的村名叫𠮷田村。", "吉祥的村名叫𠀋田村。")).containsExactly("CHANGED 吉祥的村名叫[-𠮷][+𠀋]田村。");
    }

    /** Both texts are always there in full, whatever was found to have changed. */
    @Test
    void nothingOfEitherTextIsLost() {
        String before = lines(60, 7);
        String after = lines(70, 11);
        List<ComparedParagraph> compared = Comparison.of(before, after);
        assertThat(side(compared, Change.ADDED)).isEqualTo(before);
        assertThat(side(compared, Change.REMOVED)).isEqualTo(after);
    }

    /** The worst that somebody can paste: the limit's length, nothing in common, in one line and in as many as fit. */
    @Test
    void theLongestTextsAreComparedInAMoment() {
        String one = "一二三四".repeat(12_500);
        String other = "五六七八".repeat(12_500);
        String likeIt = "一二三五".repeat(12_500);
        assertThat(Comparison.of(one, other)).hasSize(2);
        assertThat(Comparison.of(one, likeIt)).isNotEmpty();
        assertThat(Comparison.of(one.replace("四", "\n"), likeIt.replace("五", "\n")))
                .isNotEmpty();
        assertThat(Comparison.of("一\n".repeat(25_000), "二\n".repeat(25_000))).hasSize(50_000);
    }

    private static String lines(int count, int step) {
        return IntStream.range(0, count)
                .mapToObj(i -> "第" + (i * step % 53) + "段讲的是" + "家里村里镇上".charAt(i * step % 6) + "的事情，一共" + i % 5 + "件。")
                .collect(Collectors.joining("\n"));
    }

    private static String side(List<ComparedParagraph> compared, Change left) {
        return compared.stream()
                .map(paragraph -> paragraph.pieces().stream()
                        .filter(piece -> piece.change() != left)
                        .map(ComparedParagraph.Piece::text)
                        .collect(Collectors.joining()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> shown(String before, String after) {
        return Comparison.of(before, after).stream()
                .map(paragraph -> paragraph.change() + " "
                        + paragraph.pieces().stream()
                                .map(piece -> switch (piece.change()) {
                                    case ADDED -> "[+" + piece.text() + "]";
                                    case REMOVED -> "[-" + piece.text() + "]";
                                    default -> piece.text();
                                })
                                .collect(Collectors.joining()))
                .toList();
    }
}
