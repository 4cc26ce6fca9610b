package org.jiangtai.planning;

import java.util.List;
import java.util.Set;
import org.jiangtai.shared.SheetTable;

/**
 * What a season's workbook would do; nothing is saved yet.
 *
 * @param sheets the tables as they were read, so that they can be looked at again
 * @param ignored headings that mean nothing here
 */
public record SeasonPreview(List<Sheet> sheets, List<SeasonRow> rows, Set<String> ignored) {

    /** One sheet's table. */
    public record Sheet(String name, SheetTable<SeasonImportColumn> table) {}

    public long count(SeasonRowStatus status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }

    /** The rows that would be saved: all that are right, or those of them that clash with nothing for good. */
    public List<SeasonRow> toSave(boolean leaveOutHindrances) {
        return rows.stream()
                .filter(SeasonRow::isToSave)
                .filter(row -> !leaveOutHindrances || !row.isHindrance())
                .toList();
    }

    public long hindrances() {
        return rows.stream().filter(SeasonRow::isHindrance).count();
    }

    /** Whether a reason must be given to go on past warnings. */
    public boolean needsReason(boolean leaveOutHindrances) {
        return toSave(leaveOutHindrances).stream()
                .anyMatch(row -> !row.clashes().isEmpty());
    }
}
