package org.jiangtai.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads comma-separated text as RFC 4180 has it; tabs and semicolons may stand for the commas. */
final class CsvText {

    private static final String SEPARATORS = ",\t;";
    private static final Charset CHINESE = Charset.forName("GB18030");

    private final String text;
    private final char separator;
    private final List<SheetReader.Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int number;
    private int at;

    private CsvText(String text) {
        this.text = text;
        this.separator = separatorOf(text);
    }

    static List<SheetReader.Line> read(byte[] file) {
        String text = decode(file);
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new SheetUnreadable();
        }
        return new CsvText(text).parse();
    }

    private static String decode(byte[] file) {
        if (file.length > 1 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            return decode(file, StandardCharsets.UTF_16).orElseThrow(SheetUnreadable::new);
        }
        String text = decode(file, StandardCharsets.UTF_8)
                .or(() -> decode(file, CHINESE))
                .orElseThrow(SheetUnreadable::new);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> decode(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
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
            cells.add(SheetReader.tidy(text.charAt(at) == '"' ? quoted() : plain()));
            if (cells.size() > SheetReader.MOST_COLUMNS) {
                throw new SheetTooLarge();
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
        if (lines.size() > SheetReader.MOST_ROWS) {
            throw new SheetTooLarge();
        }
        cells = new ArrayList<>();
    }
}
