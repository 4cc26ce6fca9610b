package org.jiangtai.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiangtai.shared.PersonName;
import org.jiangtai.testing.TextSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedPeopleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "王小明 13800138000 > 王小明 > 13800138000",
                "王小明，138 0013 8000 > 王小明 > 138 0013 8000",
                "3. 王小明 138-0013-8000 > 王小明 > 138-0013-8000",
                "（12）王小明：１３８００１３８０００ > 王小明 > １３８００１３８０００",
                "13800138000 王小明 > 王小明 > 13800138000",
                "+86 138 0013 8000 王小明 > 王小明 > +86 138 0013 8000",
                "1 13800138000 王小明 > 王小明 > 13800138000",
                "布买日也木·阿卜杜热合曼·吾布力卡斯木阿吉伊敏 13800138000 > 布买日也木·阿卜杜热合曼·吾布力卡斯木阿吉伊敏 > 13800138000",
                "王大爷 > 王大爷 > ''",
                "王小明 1380013800 > 王小明 > 1380013800",
                "王小明 0511-86921234 > 王小明 > 0511-86921234"
            })
    void aLineIsANameAndPerhapsANumber(String line, String name, String phone) {
        assertThat(TypedPeople.text(line)).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo(name);
            assertThat(row.phone()).isEqualTo(phone);
        });
    }

    @Test
    void aFamilyOnOnePhoneIsOneLine() {
        List<PersonRow> rows = TypedPeople.text("王一、王二、王三 13800138000\n\n李四");

        assertThat(rows).extracting(PersonRow::name).containsExactly("王一", "王二", "王三", "李四");
        assertThat(rows).extracting(PersonRow::number).containsExactly(1, 1, 1, 3);
        assertThat(rows).extracting(PersonRow::id).doesNotHaveDuplicates();
        assertThat(Households.count(rows)).isEqualTo(2);
    }

    @Test
    void cellsCopiedFromAnySheetAreReadUnderTheirHeadings() {
        List<PersonRow> rows = TypedPeople.text("""
                序号\t户主\t联系电话（本人）\t姓 名*
                1\t王老大\t138 0013 8000\t王小明
                2\t王老大\t\t王小红
                """);

        assertThat(rows).extracting(PersonRow::name).containsExactly("王小明", "王小红");
        assertThat(rows).extracting(PersonRow::household).containsOnly("王老大");
        assertThat(rows).extracting(PersonRow::number).containsExactly(2, 3);
    }

    @Test
    void aWorkbookIsReadWithItsNumbersAsTheyAreSeen() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            sheet.value(0, 0, "三组报名名单");
            sheet.value(1, 0, "姓名");
            sheet.value(1, 1, "手机号");
            sheet.value(1, 2, "未满14周岁");
            sheet.value(2, 0, "王小明");
            sheet.value(2, 1, 13800138000L);
            sheet.value(3, 0, "王小小");
            sheet.value(3, 2, "是");
        }

        List<PersonRow> rows = TypedPeople.file(file.toByteArray());

        assertThat(rows).extracting(PersonRow::phone).containsExactly("13800138000", "");
        assertThat(rows).extracting(PersonRow::under14).containsExactly(false, true);
        assertThat(rows).extracting(PersonRow::number).containsExactly(3, 4);
    }

    @Test
    void everyNameThatIsTakenComesThroughAFile() {
        String file = TextSamples.names().stream()
                .map(sample -> "\"" + sample.typed().replace("\"", "\"\"") + "\",")
                .collect(Collectors.joining("\n", "姓名,手机号\n", ""));

        List<PersonRow> rows = TypedPeople.file(file.getBytes(StandardCharsets.UTF_8));

        assertThat(rows)
                .extracting(row -> PersonName.parse(row.name()).value())
                .containsExactlyElementsOf(TextSamples.names().stream()
                        .map(TextSamples.Sample::kept)
                        .toList());
    }

    @Test
    void whatHoldsNobodyOrTooManySaysSo() {
        assertThatThrownBy(() -> TypedPeople.text(" \n——\n")).isInstanceOf(NobodyInList.class);
        List<String> lines = new ArrayList<>();
        IntStream.rangeClosed(0, TypedPeople.MOST_PEOPLE).forEach(i -> lines.add("王" + (char) ('一' + i)));
        assertThatThrownBy(() -> TypedPeople.text(String.join("\n", lines))).isInstanceOf(TooManyPeople.class);
        assertThat(TypedPeople.text(String.join("\n", lines.subList(1, lines.size()))))
                .hasSize(TypedPeople.MOST_PEOPLE);
    }
}
