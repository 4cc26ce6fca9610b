package org.jiangtai.place;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jiangtai.shared.Texts;
import org.jiangtai.shared.XlsxTable;
import org.springframework.stereotype.Component;

/** The workbook that people fill in: two sheets with the headings and a few rows that show how. */
@Component
public class ImportExample {

    private static final List<ImportColumn> UNIT_COLUMNS = List.of(
            ImportColumn.UNIT_CODE,
            ImportColumn.UNIT_NAME,
            ImportColumn.SHORT_NAME,
            ImportColumn.KIND,
            ImportColumn.PARENT,
            ImportColumn.POSITION);
    private static final List<ImportColumn> VENUE_COLUMNS = List.of(
            ImportColumn.UNIT_CODE,
            ImportColumn.VENUE_NAME,
            ImportColumn.ADDRESS,
            ImportColumn.SEATS,
            ImportColumn.OPENS,
            ImportColumn.CLOSES,
            ImportColumn.EQUIPMENT);
    private static final List<List<String>> UNITS = List.of(
            List.of("A000", "示范开发区", "示范区", "开发区", "", ""),
            List.of("A001", "示范社区居委会", "示范社区", "社区", "A000", "32.001100, 119.582200"),
            List.of("A002", "示范村村委会", "示范村", "村", "A000", ""));
    private static final List<List<String>> VENUES = List.of(
            List.of("A001", "文化礼堂", "示范路 1 号", "120", "08:00", "21:00", "投影、音响"),
            List.of("A002", "老年活动室", "示范村 3 组", "40", "08:30", "17:00", ""));

    private final Texts texts;

    ImportExample(Texts texts) {
        this.texts = texts;
    }

    /** Writes the workbook with Chinese headings, which every installation reads. */
    public void write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Jiangtai", "1.0")) {
            sheet(workbook, ImportKind.UNIT, UNIT_COLUMNS, UNITS);
            sheet(workbook, ImportKind.VENUE, VENUE_COLUMNS, VENUES);
        }
    }

    private void sheet(Workbook workbook, ImportKind kind, List<ImportColumn> headings, List<List<String>> rows)
            throws IOException {
        List<XlsxTable.Column<List<String>>> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            columns.add(new XlsxTable.Column<>(heading(headings.get(i)), cell(i)));
        }
        new XlsxTable<>(columns).writeInto(workbook, texts.in(Texts.CHINESE, kind.labelKey()), stream(rows));
    }

    private String heading(ImportColumn column) {
        return texts.in(Texts.CHINESE, column.labelKey());
    }

    private static Function<List<String>, String> cell(int index) {
        return row -> row.get(index);
    }

    private static Stream<List<String>> stream(List<List<String>> rows) {
        return rows.stream();
    }
}
