package org.jiangtai.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads xlsx workbooks: what people see in the cells, not how it is stored. */
final class Workbooks {

    private static final Logger log = LoggerFactory.getLogger(Workbooks.class);
    /** A small file may unpack to a huge one, so it is measured before it is read. */
    private static final long MOST_UNPACKED = 64L * 1024 * 1024;

    private static final int MOST_SHEETS = 20;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?(E-?\\d{1,2})?");

    private Workbooks() {}

    static List<SheetReader.Sheet> read(byte[] file, SheetReader.Most most) {
        try {
            measure(file, most);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
                List<SheetReader.Sheet> sheets = new ArrayList<>();
                int rows = 0;
                for (Sheet sheet : workbook.getSheets().limit(MOST_SHEETS).toList()) {
                    List<SheetReader.Line> lines = lines(sheet, most);
                    rows += lines.size();
                    if (rows > most.rows()) {
                        throw new SheetTooLarge(most);
                    }
                    sheets.add(new SheetReader.Sheet(sheet.getName(), lines));
                }
                return sheets;
            }
        } catch (Failure failure) {
            throw failure;
        } catch (IOException | RuntimeException e) {
            // The library says in many ways that a file is broken; for a person they are one.
            log.info("A workbook could not be read: {}", e.toString());
            throw new SheetUnreadable();
        }
    }

    private static void measure(byte[] file, SheetReader.Most most) throws IOException {
        long size = 0;
        var buffer = new byte[8192];
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                try (var content = zip.getInputStream(entries.nextElement())) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        size += read;
                        if (size > MOST_UNPACKED) {
                            throw new SheetTooLarge(most);
                        }
                    }
                }
            }
        }
    }

    private static List<SheetReader.Line> lines(Sheet sheet, SheetReader.Most most) throws IOException {
        List<SheetReader.Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.limit(most.rows() * 2L).forEach(row -> {
                List<String> cells = cells(row, most);
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    lines.add(new SheetReader.Line(row.getRowNum(), cells));
                }
                if (lines.size() > most.rows()) {
                    throw new SheetTooLarge(most);
                }
            });
        }
        return lines;
    }

    private static List<String> cells(Row row, SheetReader.Most most) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            // Formatted but empty cells to the far right are common; only those that hold something count.
            String text = cell == null ? "" : SheetReader.tidy(text(cell), most);
            if (cells.size() < SheetReader.MOST_COLUMNS) {
                cells.add(text);
            } else if (!text.isEmpty()) {
                throw new SheetTooLarge(most);
            }
        }
        return List.copyOf(cells);
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return SheetDates.isDate(cell) ? SheetDates.text(number) : plain(number);
        }
        if (cell.getType() == CellType.FORMULA && NUMBER.matcher(raw).matches()) {
            // The result that the file carries, shown as its format asks for.
            var result = new BigDecimal(raw);
            return SheetDates.isDate(cell) ? SheetDates.text(result) : plain(result);
        }
        return cell.getType() == CellType.STRING ? cell.asString() : cell.getText();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
