package org.jiangtai.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Recorder;
import org.jiangtai.shared.Signature;
import org.jiangtai.shared.Texts;
import org.jiangtai.shared.XlsxTable;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ExportsTest {

    @Autowired
    Texts texts;

    @Autowired
    Moments moments;

    @Autowired
    Signature signature;

    @Autowired
    Fixtures fixtures;

    private final Recorder recorder = mock();
    private Exports exports;

    @BeforeEach
    void exports() {
        exports = new Exports(texts, moments, Clock.systemUTC(), signature, recorder);
    }

    @Test
    void aFileSaysWhoMadeItWhenAndWhy() {
        Account person = fixtures.signIn(Role.ORGANISER);

        byte[] file = exports.file(people("王芳"), " 逐个电话提醒 ", Texts.CHINESE);

        List<List<String>> note = lines(file, 1);
        assertThat(note.get(0)).containsExactly("导出人", "测试员 (" + person.username() + ")");
        assertThat(note.get(1).getFirst()).isEqualTo("导出时间");
        assertThat(note.get(1).get(1)).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
        assertThat(note.get(2)).containsExactly("导出原因", "逐个电话提醒");
        assertThat(note.get(3)).containsExactly("条数", "1");
    }

    @Test
    void aFileThatTellsOfPeopleIsRecordedWithItsReason() {
        fixtures.signIn(Role.ORGANISER);

        exports.file(people("王芳", "李四"), "提醒", Texts.CHINESE);

        var deed = ArgumentCaptor.forClass(Deed.class);
        verify(recorder).write(deed.capture());
        assertThat(deed.getValue().action()).isEqualTo("Registration.exported");
        assertThat(deed.getValue().details())
                .containsEntry("reason", "提醒")
                .containsEntry("rows", "2")
                .doesNotContainValue("王芳");
    }

    @Test
    void withoutAReasonThereIsNoFileAndNothingIsRecorded() {
        fixtures.signIn(Role.ORGANISER);

        for (String reason : List.of("", "  ", "字".repeat(201))) {
            assertThatThrownBy(() -> exports.file(people("王芳"), reason, Texts.CHINESE))
                    .isInstanceOf(InvalidInput.class);
        }
        verify(recorder, never()).write(any());
    }

    @Test
    void aFileWithoutPeopleTakesOneClickAndStillSaysWho() {
        fixtures.signIn(Role.ORGANISER);

        byte[] file =
                exports.file(new Export<>("课题", ExportsTest::columns, () -> Stream.of("春耕"), null), "", Texts.ENGLISH);

        assertThat(lines(file, 1)).extracting(List::getFirst).containsExactly("Exported by", "Exported at", "Rows");
        verify(recorder, never()).write(any());
    }

    @Test
    void aHundredThousandRowsAreWrittenAsTheyCome() {
        fixtures.signIn(Role.ORGANISER);
        int many = 100_000;
        var rows = new Export<>(
                "事项", ExportsTest::columns, () -> IntStream.range(0, many).mapToObj(row -> "第" + row + "条"), null);

        byte[] file = exports.file(rows, "", Texts.CHINESE);

        List<List<String>> written = lines(file, 0);
        assertThat(written).hasSize(many + 1);
        assertThat(written.getLast()).containsExactly("第99999条");
        assertThat(lines(file, 1)).contains(List.of("条数", "100000"));
    }

    @Test
    void formulasAreDefusedInTheRowsAndInTheReason() {
        fixtures.signIn(Role.ORGANISER);

        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\uFF1D1+1")) {
            byte[] file = exports.file(people(formula), "=HYPERLINK(1)", Texts.CHINESE);
            assertThat(lines(file, 0).get(1).getFirst()).startsWith("'");
            assertThat(lines(file, 1).get(2).get(1)).isEqualTo("'=HYPERLINK(1)");
        }
    }

    private static Export<String> people(String... names) {
        return new Export<>("报名名单", ExportsTest::columns, () -> Stream.of(names), "Registration");
    }

    private static List<XlsxTable.Column<String>> columns() {
        return List.of(new XlsxTable.Column<>("姓名", name -> name));
    }

    /** As the cells hold it; the house's own reader would take the apostrophe off again. */
    private static List<List<String>> lines(byte[] file, int sheet) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getSheet(sheet).orElseThrow().openStream()) {
            return rows.map(row -> row.stream().map(Cell::asString).toList()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
