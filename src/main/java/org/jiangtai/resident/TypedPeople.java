package org.jiangtai.resident;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiangtai.shared.SheetReader;
import org.jiangtai.shared.SheetTable;

/**
 * Reads a list of people as others write it: a table under headings, or lines of names and numbers without any, from a
 * file or pasted. What stands in the lines is taken over as it is, so that a person can put it right.
 */
public final class TypedPeople {

    /** The most people of one list. */
    public static final int MOST_PEOPLE = 2_000;

    private static final Set<String> YES = Set.of("是", "对", "y", "yes", "true", "1", "√", "✓", "v");

    private TypedPeople() {}

    /**
     * Reads all sheets of a file.
     *
     * @throws org.jiangtai.shared.Failure if it is no table, too large, or holds no name
     */
    public static List<PersonRow> file(byte[] bytes) {
        List<PersonRow> rows = new ArrayList<>();
        for (SheetReader.Sheet sheet : SheetReader.read(bytes)) {
            read(sheet, rows);
        }
        return checked(rows);
    }

    /**
     * Reads pasted text: a part of a table as a spreadsheet program copies it, or a line for each person or family.
     *
     * @throws org.jiangtai.shared.Failure if it is too long or holds no name
     */
    public static List<PersonRow> text(String pasted) {
        List<PersonRow> rows = new ArrayList<>();
        if (SheetTable.find(sheet(pasted), PersonImportColumn.names(), PersonImportColumn.NEEDED)
                .isPresent()) {
            read(sheet(pasted), rows);
        } else {
            int number = 0;
            for (String line : pasted.lines().toList()) {
                number++;
                add(number, PersonLine.read(line), rows);
            }
        }
        return checked(rows);
    }

    private static SheetReader.Sheet sheet(String pasted) {
        return SheetReader.read(pasted.getBytes(StandardCharsets.UTF_8)).getFirst();
    }

    private static void read(SheetReader.Sheet sheet, List<PersonRow> rows) {
        SheetTable.find(sheet, PersonImportColumn.names(), PersonImportColumn.NEEDED)
                .ifPresentOrElse(
                        table -> table.rows().forEach(row -> add(row, rows)),
                        () -> sheet.lines()
                                .forEach(line ->
                                        add(line.number(), PersonLine.read(String.join("\t", line.cells())), rows)));
    }

    private static void add(SheetTable.Row<PersonImportColumn> row, List<PersonRow> rows) {
        rows.add(new PersonRow(
                rows.size() + 1,
                row.number(),
                row.get(PersonImportColumn.NAME),
                row.get(PersonImportColumn.PHONE),
                row.get(PersonImportColumn.HOUSEHOLD),
                isYes(row.get(PersonImportColumn.UNDER14)),
                RowChoice.NONE));
    }

    private static void add(int number, PersonLine line, List<PersonRow> rows) {
        for (String name : line.names()) {
            rows.add(new PersonRow(rows.size() + 1, number, name, line.phone(), "", false, RowChoice.NONE));
        }
    }

    private static boolean isYes(String cell) {
        return YES.contains(
                Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toLowerCase(java.util.Locale.ROOT));
    }

    private static List<PersonRow> checked(List<PersonRow> rows) {
        if (rows.isEmpty()) {
            throw new NobodyInList();
        }
        if (rows.size() > MOST_PEOPLE) {
            throw new TooManyPeople(MOST_PEOPLE);
        }
        return List.copyOf(rows);
    }
}
