package org.jiangtai.place;

import java.util.List;
import java.util.Set;
import org.jiangtai.shared.SheetTable;

/**
 * What an import would do; nothing is saved yet.
 *
 * @param units the tables of units as they were read
 * @param venues the tables of venues as they were read
 * @param rows every row of the file, in its order
 * @param ignored headings that mean nothing here
 */
public record ImportPreview(
        List<SheetTable<ImportColumn>> units,
        List<SheetTable<ImportColumn>> venues,
        List<ImportRow> rows,
        Set<String> ignored) {

    public long count(ImportStatus status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }

    public boolean hasSomethingToSave() {
        return rows.stream().anyMatch(row -> row.status().isToSave());
    }
}
