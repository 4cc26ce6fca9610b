package org.jiangtai.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list as a sheet. Text that a spreadsheet would run as a formula is defused by an apostrophe in front, as
 * OWASP advises for exports.
 */
public final class XlsxTable<T> {

    /**
     * A heading and what stands below it: numbers and days as such, everything else as text.
     *
     * @param width in characters; 0 is as wide as the heading asks for
     */
    public record Column<T>(String heading, Function<T, ? extends @Nullable Object> value, int width) {

        public Column(String heading, Function<T, ? extends @Nullable Object> value) {
            this(heading, value, 0);
        }
    }

    /** What makes a cell a formula, in full width too; an apostrophe before it is kept apart from ours. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private static final int AT_ONCE = 500;
    private static final int MIN_WIDTH = 12;
    private static final int MAX_WIDTH = 40;

    private final List<Column<T>> columns;

    public XlsxTable(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Writes all rows; the stream of rows is read once, from first to last. */
    public void write(String title, Stream<T> rows, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Jiangtai", "1.0")) {
            writeInto(workbook, title, rows);
        }
    }

    /**
     * Writes all rows, and on a sheet behind them what the file says of itself.
     *
     * @param told asked for once all rows are written
     */
    public void write(String title, Stream<T> rows, Supplier<FileNote> told, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Jiangtai", "1.0")) {
            writeInto(workbook, title, rows);
            FileNote note = told.get();
            Worksheet sheet = workbook.newWorksheet(note.title());
            sheet.width(0, MIN_WIDTH);
            sheet.width(1, MAX_WIDTH);
            for (int row = 0; row < note.lines().size(); row++) {
                put(sheet, row, 0, note.lines().get(row).label());
                put(sheet, row, 1, note.lines().get(row).value());
            }
        }
    }

    /** Writes all rows as one sheet of a workbook that may hold others; of many rows it holds only a few at a time. */
    public void writeInto(Workbook workbook, String title, Stream<T> rows) throws IOException {
        Worksheet sheet = workbook.newWorksheet(title);
        for (int column = 0; column < columns.size(); column++) {
            String heading = columns.get(column).heading();
            sheet.value(0, column, heading);
            sheet.style(0, column).bold().set();
            int width = columns.get(column).width();
            sheet.width(column, width > 0 ? width : Math.clamp(heading.length() * 3L, MIN_WIDTH, MAX_WIDTH));
        }
        sheet.freezePane(0, 1);
        var iterator = rows.iterator();
        for (int row = 1; iterator.hasNext(); row++) {
            T item = iterator.next();
            for (int column = 0; column < columns.size(); column++) {
                put(sheet, row, column, columns.get(column).value().apply(item));
            }
            if (row % AT_ONCE == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            sheet.value(row, column, defused(Objects.toString(value, "")));
        }
    }

    static String defused(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
