package org.jiangtai.shared;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a table that a person made with a spreadsheet program: xlsx, or csv as UTF-8 (with or without its mark),
 * UTF-16 with its mark, or GB18030, which Chinese Excel still writes. What the file is is seen from its content and not
 * from its name. A file may be large or made with bad intent: what is read is limited.
 */
public final class SheetReader {

    /** The largest file that is usually read. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;
    /** The most rows that are usually read, all sheets together. */
    public static final int MOST_ROWS = 5_000;

    static final Most USUAL = new Most(MOST_ROWS, MOST_BYTES);
    static final int MOST_COLUMNS = 100;
    /** As many as a spreadsheet program takes; who reads the cell says how many fit there. */
    static final int MOST_CHARACTERS = 32_767;

    /** What else is blank at the ends of a cell: no-break, ideographic and zero-width spaces, and the mark of byte order. */
    private static final String BLANKS = "\u00A0\u3000\uFEFF\u200B";

    private static final Pattern DEFUSED = Pattern.compile("'+[=+\\-@＝＋－＠]");
    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLD_WORKBOOK = {0xD0, 0xCF, 0x11, 0xE0};

    private SheetReader() {}

    /**
     * How much is read at once.
     *
     * @param rows all sheets together
     */
    public record Most(int rows, int bytes) {}

    /**
     * One row.
     *
     * @param number as the spreadsheet program counts it, from 1
     * @param cells stripped, never null; a row may have fewer cells than another
     */
    public record Line(int number, List<String> cells) {

        /** The cell's text, empty where the row ends before it. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** A sheet with the rows that are not empty; a csv file is one sheet without a name. */
    public record Sheet(String name, List<Line> lines) {}

    /**
     * Reads all sheets of a file.
     *
     * @throws SheetUnreadable if it is no table
     * @throws SheetTooOld if it is a workbook of the old kind
     * @throws SheetTooLarge if it holds more than is read at once
     */
    public static List<Sheet> read(byte[] file) {
        return read(file, USUAL);
    }

    /** The same with other limits, for lists that are longer than others. */
    public static List<Sheet> read(byte[] file, Most most) {
        if (file.length > most.bytes()) {
            throw new SheetTooLarge(most);
        }
        if (startsWith(file, OLD_WORKBOOK)) {
            throw new SheetTooOld();
        }
        return startsWith(file, ZIP) ? Workbooks.read(file, most) : List.of(new Sheet("", CsvText.read(file, most)));
    }

    /** The cell without the blanks around it and without the apostrophe that our own exports put before a formula. */
    static String tidy(String cell, Most most) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        String text = cell.substring(from, to);
        if (text.length() > MOST_CHARACTERS) {
            throw new SheetTooLarge(most);
        }
        return DEFUSED.matcher(text).lookingAt() ? text.substring(1) : text;
    }

    private static boolean isBlank(char character) {
        return character <= ' ' && Character.isWhitespace(character) || BLANKS.indexOf(character) >= 0;
    }

    private static boolean startsWith(byte[] file, int[] mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
