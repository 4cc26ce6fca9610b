package org.jiangtai.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sheet under its headings, whatever their order. People put a title above the headings, a star or a unit of measure
 * beside them, and write them in their own way; all of that is read.
 *
 * @param <C> what names a column in the program
 * @param headings the columns that were found, as the file calls them
 * @param unknown headings that mean nothing here, so that a person learns that they were not read
 * @param rows what stands below the headings
 */
public record SheetTable<C>(Map<C, String> headings, List<String> unknown, List<Row<C>> rows) {

    private static final int LAST_HEADING_ROW = 10;

    /** One row; a column that the file does not have reads as empty. */
    public record Row<C>(int number, Map<C, String> cells) {

        public String get(C column) {
            return cells.getOrDefault(column, "");
        }
    }

    public boolean has(C column) {
        return headings.containsKey(column);
    }

    /**
     * Looks for the row of headings among the first rows.
     *
     * @param names what a column may be called
     * @param needed the columns without which it is not the table that is looked for
     */
    public static <C> Optional<SheetTable<C>> find(
            SheetReader.Sheet sheet, Map<C, ? extends Collection<String>> names, Set<C> needed) {
        Map<String, C> columns = new LinkedHashMap<>();
        names.forEach((column, known) -> known.forEach(name -> columns.put(plain(name), column)));
        return sheet.lines().stream()
                .limit(LAST_HEADING_ROW)
                .filter(line -> found(line, columns).keySet().containsAll(needed))
                .findFirst()
                .map(line -> below(line, sheet, columns));
    }

    private static <C> Map<C, Integer> found(SheetReader.Line line, Map<String, C> columns) {
        Map<C, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            C column = columns.get(plain(line.cell(i)));
            if (column != null) {
                found.putIfAbsent(column, i);
            }
        }
        return found;
    }

    private static <C> SheetTable<C> below(SheetReader.Line headings, SheetReader.Sheet sheet, Map<String, C> columns) {
        Map<C, Integer> places = found(headings, columns);
        Map<C, String> called = new LinkedHashMap<>();
        places.forEach((column, place) -> called.put(column, headings.cell(place)));
        List<Row<C>> rows = new ArrayList<>();
        for (SheetReader.Line line : sheet.lines()) {
            if (line.number() > headings.number()) {
                Map<C, String> cells = new LinkedHashMap<>();
                places.forEach((column, place) -> cells.put(column, line.cell(place)));
                rows.add(new Row<>(line.number(), cells));
            }
        }
        List<String> unknown = headings.cells().stream()
                .filter(heading -> !heading.isEmpty() && !columns.containsKey(plain(heading)))
                .toList();
        return new SheetTable<>(
                called,
                unknown,
                rows.stream()
                        .filter(row -> row.cells().values().stream().anyMatch(cell -> !cell.isEmpty()))
                        .toList());
    }

    /** A heading without what people add to it: blanks, stars, colons and what stands in brackets. */
    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)|[\\s*:_\\-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
