package org.jiangtai.planning;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiangtai.shared.Texts;
import org.jiangtai.shared.XlsxTable;
import org.springframework.stereotype.Component;

/** The workbook that people fill in: the headings, and two rows that show how. */
@Component
public class SeasonImportExample {

    private static final List<Map<SeasonImportColumn, Object>> ROWS = List.of(
            Map.of(
                    SeasonImportColumn.DATE, LocalDate.of(2027, 3, 5),
                    SeasonImportColumn.TIME, "14:00-15:30",
                    SeasonImportColumn.PLACE, "示范村 文化礼堂",
                    SeasonImportColumn.TOPIC, "乡村振兴怎么干",
                    SeasonImportColumn.LECTURER, "王大伟",
                    SeasonImportColumn.CONTACT, "李小红",
                    SeasonImportColumn.REMARK, "需要投影"),
            Map.of(
                    SeasonImportColumn.DATE, "3月12日（周五）",
                    SeasonImportColumn.TIME, "下午2点至3点半",
                    SeasonImportColumn.PLACE, "示范社区",
                    SeasonImportColumn.TOPIC, "JJ-01",
                    SeasonImportColumn.LECTURER, "王大伟"));

    private final Texts texts;

    SeasonImportExample(Texts texts) {
        this.texts = texts;
    }

    /** Writes the workbook with Chinese headings, which every installation reads. */
    public void write(OutputStream out) throws IOException {
        new XlsxTable<>(columns(texts)).write(texts.in(Texts.CHINESE, "planning.sheet.name"), ROWS.stream(), out);
    }

    private static List<XlsxTable.Column<Map<SeasonImportColumn, Object>>> columns(Texts texts) {
        return Arrays.stream(SeasonImportColumn.values())
                .map(column -> new XlsxTable.Column<Map<SeasonImportColumn, Object>>(
                        texts.in(Texts.CHINESE, column.labelKey()),
                        row -> row.getOrDefault(column, ""),
                        column.width()))
                .toList();
    }
}
