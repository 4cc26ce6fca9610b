package org.jiangtai.shared;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated text as RFC 4180 has it; tabs and semicolons may stand for the commas. */
final class CsvText {

    private static final String SEPARATORS = ",\t;";

    private final String text;
    private final char separator;
    private final SheetReader.Most most;
    private final List<SheetReader.Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int number;
    private int at;

    private CsvText(String text, SheetReader.Most most) {
        this.text = text;
        this.most = most;
        this.separator = separatorOf(text);
    }

    static List<SheetReader.Line> read(byte[] file, SheetReader.Most most) {
        return new CsvText(TextFile.read(file).orElseThrow(SheetUnreadable::new), most).parse();
    }

    /** The separator that the first line uses most. */
    private static char separatorOf(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return (char) SEPARATORS
                .chars()
                .reduce((best, next) -> count(first, next) > count(first, best) ? next : best)
                .orElse(',');
    }

    private static long count(String line, int character) {
        return line.chars().filter(c -> c == character).count();
    }

    private List<SheetReader.Line> parse() {
        while (at < text.length()) {
            cells.add(SheetReader.tidy(text.charAt(at) == '"' ? quoted() : plain(), most));
            if (cells.size() > SheetReader.MOST_COLUMNS) {
                throw new SheetTooLarge(most);
            }
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
                if (at == text.length()) {
                    cells.add("");
                }
            } else {
                endLine();
            }
        }
        if (!cells.isEmpty()) {
            endLine();
        }
        return lines;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && !atLineEnd()) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                break;
            }
        }
        // What stands after the closing quote belongs to the cell, as spreadsheet programs read it.
        return cell.append(plain()).toString();
    }

    private boolean atLineEnd() {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private void endLine() {
        if (text.startsWith("\r\n", at)) {
            at += 2;
        } else {
            at++;
        }
        number++;
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            lines.add(new SheetReader.Line(number, List.copyOf(cells)));
        }
        if (lines.size() > most.rows()) {
            throw new SheetTooLarge(most);
        }
        cells = new ArrayList<>();
    }
}
