package org.jiangtai.resident;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiangtai.shared.Texts;
import org.jiangtai.shared.XlsxTable;
import org.springframework.stereotype.Component;

/** The workbook that people fill in: the headings, and a few rows that show how. */
@Component
public class PersonImportExample {

    private static final int WIDTH = 18;
    private static final List<Map<PersonImportColumn, String>> ROWS = List.of(
            Map.of(PersonImportColumn.NAME, "王大爷", PersonImportColumn.HOUSEHOLD, "1"),
            Map.of(
                    PersonImportColumn.NAME,
                    "王小红",
                    PersonImportColumn.PHONE,
                    "13800000000",
                    PersonImportColumn.HOUSEHOLD,
                    "1"),
            Map.of(
                    PersonImportColumn.NAME, "王小小",
                    PersonImportColumn.PHONE, "13800000000",
                    PersonImportColumn.HOUSEHOLD, "1",
                    PersonImportColumn.UNDER14, "是"));

    private final Texts texts;

    PersonImportExample(Texts texts) {
        this.texts = texts;
    }

    /** Writes the workbook with Chinese headings, which every installation reads. */
    public void write(OutputStream out) throws IOException {
        List<XlsxTable.Column<Map<PersonImportColumn, String>>> columns = Arrays.stream(PersonImportColumn.values())
                .map(column -> new XlsxTable.Column<Map<PersonImportColumn, String>>(
                        texts.in(Texts.CHINESE, column.labelKey()), row -> row.getOrDefault(column, ""), WIDTH))
                .toList();
        new XlsxTable<>(columns).write(texts.in(Texts.CHINESE, "resident.template.name"), ROWS.stream(), out);
    }
}
