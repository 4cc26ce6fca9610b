package org.jiangtai.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class SheetReaderTest {

    private static final String TEXT = "名称,座位数\n大路村,120\n";

    @Test
    void csvIsReadInEveryEncodingThatPeopleHave() {
        for (byte[] file : List.of(
                TEXT.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8),
                TEXT.getBytes(Charset.forName("GB18030")),
                ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(cells(file)).containsExactly(List.of("名称", "座位数"), List.of("大路村", "120"));
        }
    }

    @Test
    void rareCharactersSurviveGb18030() {
        assertThat(cells("姓名\n𠮷某㛃\n".getBytes(Charset.forName("GB18030")))).contains(List.of("𠮷某㛃"));
    }

    @Test
    void quotedFieldsMayHoldSeparatorsQuotesAndLineEnds() {
        assertThat(cells("a,\"b,\"\"c\"\"\nd\",e\r\nf,,\r\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("a", "b,\"c\"\nd", "e"), List.of("f", "", ""));
    }

    @Test
    void tabsAndSemicolonsSeparateToo() {
        assertThat(cells("a\tb\n".getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("a", "b"));
        assertThat(cells("a;b;c\n".getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void rowsKeepTheNumberThatTheSpreadsheetShows() {
        List<SheetReader.Line> lines = SheetReader.read("a\n\n,\nb".getBytes(StandardCharsets.UTF_8))
                .getFirst()
                .lines();
        assertThat(lines).extracting(SheetReader.Line::number).containsExactly(1, 4);
    }

    @Test
    void workbooksGiveWhatPeopleSeeInTheCells() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, 321181002001L);
            sheet.value(0, 1, 120);
            sheet.value(0, 2, 8.5 / 24);
            sheet.style(0, 2).format("h:mm").set();
            sheet.value(0, 3, LocalDateTime.of(2026, 11, 22, 0, 0));
            sheet.style(0, 3).format("yyyy-mm-dd").set();
            sheet.value(0, 4, "'=1+1");
            sheet.value(0, 6, "\u3000大路 村\u00A0");
        });
        assertThat(cells(file))
                .containsExactly(List.of("321181002001", "120", "08:30", "2026-11-22", "=1+1", "", "大路 村"));
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithASentence() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write('x');
        }
        byte[] whole = workbook(sheet -> sheet.value(0, 0, "a"));
        for (byte[] file : List.of(zip.toByteArray(), Arrays.copyOf(whole, whole.length / 2), new byte[] {
            (byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1
        })) {
            assertThatThrownBy(() -> SheetReader.read(file)).isInstanceOf(SheetUnreadable.class);
        }
        assertThatThrownBy(() -> SheetReader.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isInstanceOf(SheetTooOld.class);
    }

    @Test
    void aFileThatIsTooMuchIsRefused() throws IOException {
        byte[] rows = "a\n".repeat(SheetReader.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8);
        byte[] columns = ",a".repeat(SheetReader.MOST_COLUMNS + 1).getBytes(StandardCharsets.UTF_8);
        for (byte[] file : List.of(new byte[SheetReader.MOST_BYTES + 1], rows, columns, bomb())) {
            assertThatThrownBy(() -> SheetReader.read(file)).isInstanceOf(SheetTooLarge.class);
        }
    }

    @Test
    void entitiesOfAHostileWorkbookAreNotResolved() throws IOException {
        byte[] file = replaced(
                workbook(sheet -> sheet.value(0, 0, 1)),
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
                        + "</sheetData></worksheet>");
        try {
            assertThat(cells(file)).isEmpty();
        } catch (SheetUnreadable refused) {
            assertThat(refused).isNotNull();
        }
    }

    @Test
    void headingsAreFoundBelowATitleAndHoweverTheyAreWritten() {
        var sheet = SheetReader.read(
                        "单位一览表\n\n* 座位数（个）,备注, Unit_Code\n12,无,A1\n,随便,\n".getBytes(StandardCharsets.UTF_8))
                .getFirst();
        SheetTable<String> table = SheetTable.find(
                        sheet, Map.of("seats", List.of("座位数"), "code", List.of("unit code")), Set.of("code"))
                .orElseThrow();
        assertThat(table.unknown()).containsExactly("备注");
        assertThat(table.has("seats")).isTrue();
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(4);
            assertThat(row.get("seats")).isEqualTo("12");
            assertThat(row.get("code")).isEqualTo("A1");
        });
    }

    private static List<List<String>> cells(byte[] file) {
        return SheetReader.read(file).getFirst().lines().stream()
                .map(SheetReader.Line::cells)
                .toList();
    }

    private static byte[] workbook(java.util.function.Consumer<org.dhatim.fastexcel.Worksheet> fill)
            throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("表"));
        }
        return file.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 65; i++) {
                zip.write(zeros);
            }
        }
        return file.toByteArray();
    }

    private static byte[] replaced(byte[] workbook, String entry, String content) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var in = ZipFile.builder().setByteArray(workbook).get();
                var out = new ZipOutputStream(file)) {
            for (var next : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(next.getName()));
                out.write(
                        next.getName().equals(entry)
                                ? content.getBytes(StandardCharsets.UTF_8)
                                : in.getInputStream(next).readAllBytes());
            }
        }
        return file.toByteArray();
    }
}
