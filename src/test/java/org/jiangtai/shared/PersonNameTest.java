package org.jiangtai.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as people have and write them. */
class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "李军, 李*",
        "欧阳晓梅, 欧阳**",
        "第五文远, 第五**",
        "𠮷田美和, 𠮷***",
        "王𬱖, 王*",
        "张㛃, 张*",
        "李𫓧, 李*",
        "买买提·吐尔逊, 买买提·***",
        "古丽米热·阿卜杜热合曼, 古丽米热·******",
        "阿卜杜热合曼·阿卜杜克热木·伊卜拉伊木江, 阿卜杜热合曼·…",
        "布买日也木·阿卜杜热合曼·吾布力卡斯木阿吉伊敏, 布买日也木·…",
        "Zhang Wei, Zhang ***",
        "王, 王",
    })
    void keepsTheSurnameAndHidesTheRest(String name, String masked) {
        PersonName read = PersonName.parse(name);

        assertThat(read.value()).isEqualTo(name);
        assertThat(read.masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"買買提\u2027吐爾遜", "買買提\u2022吐爾遜", "買買提\u30FB吐爾遜", "買買提.吐爾遜", "買買提\uFF65吐爾遜"})
    void bringsEveryDotToTheMiddleDot(String typed) {
        assertThat(PersonName.parse(typed).value()).isEqualTo("買買提·吐爾遜");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3000王 芳 ", " 王 芳 ", "王\u3000芳", "王\u200B芳"})
    void tidiesSpacesAndWhatCannotBeSeen(String typed) {
        PersonName read = PersonName.parse(typed);

        assertThat(read.value()).isEqualTo("王芳");
        assertThat(read.masked()).isEqualTo("王*");
    }

    @Test
    void leavesApostrophesHyphensAndMarksAlone() {
        assertThat(PersonName.parse("O'Brien-Müller").value()).isEqualTo("O'Brien-Müller");
    }

    /** They are somebody's input, not ours to judge; pages and exports escape them. */
    @ParameterizedTest
    @ValueSource(strings = {"=cmd|calc!A1", "<b>王五</b>"})
    void keepsWhatOnlyLooksLikeCode(String typed) {
        assertThat(PersonName.parse(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000", "\u200B", "王\u202E五", "王五👨\u200D👩\u200D👧", "王\u0007五"})
    void refusesWhatIsNoName(String typed) {
        assertThatThrownBy(() -> PersonName.parse(typed)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void countsCharactersAndNotCodeUnits() {
        assertThat(PersonName.parse("𠮷".repeat(PersonName.MAX_LENGTH)).value()).startsWith("𠮷");
        assertThatThrownBy(() -> PersonName.parse("𠮷".repeat(PersonName.MAX_LENGTH + 1)))
                .isInstanceOf(InvalidInput.class);
    }
}
