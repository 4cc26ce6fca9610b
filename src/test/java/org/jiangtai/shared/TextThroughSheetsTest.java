package org.jiangtai.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangtai.testing.TextSamples;
import org.junit.jupiter.api.Test;

/** What is exported runs as no formula, and what comes back is what went out. */
class TextThroughSheetsTest {

    private static final List<String> TEXTS =
            TextSamples.all().map(TextSamples.Sample::kept).toList();

    @Test
    void aWorkbookKeepsEveryText() throws IOException {
        var out = new ByteArrayOutputStream();
        new XlsxTable<>(List.of(
                        new XlsxTable.Column<String>("number", text -> TEXTS.indexOf(text)),
                        new XlsxTable.Column<String>("text", text -> text)))
                .write("all", TEXTS.stream(), out);

        List<SheetReader.Line> lines =
                SheetReader.read(out.toByteArray()).getFirst().lines();

        assertThat(lines.stream().skip(1).map(line -> line.cell(1))).containsExactlyElementsOf(TEXTS);
    }

    @Test
    void nothingThatIsExportedRunsAsAFormula() {
        for (String text : List.of("=1", "+1", "-1", "@x", "\t=1", "\r1", "＝1", "＋1", "'=1")) {
            assertThat(XlsxTable.defused(text)).isEqualTo("'" + text);
        }
        for (String text : List.of("", "王", "1", "'x", "1=1")) {
            assertThat(XlsxTable.defused(text)).isEqualTo(text);
        }
    }

    @Test
    void aTableOfCommasKeepsEveryText() {
        String csv = TEXTS.stream()
                .map(text -> "\"" + XlsxTable.defused(text).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining("\r\n"));

        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            assertThat(SheetReader.read(csv.getBytes(charset)).getFirst().lines())
                    .extracting(line -> line.cell(0))
                    .as(charset.name())
                    .containsExactlyElementsOf(TEXTS);
        }
    }
}
