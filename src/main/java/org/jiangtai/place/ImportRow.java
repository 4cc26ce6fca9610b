package org.jiangtai.place;

import java.util.List;
import org.jiangtai.shared.InvalidInput;

/**
 * A row of a file and what would become of it.
 *
 * @param number as the spreadsheet program counts it
 * @param code the unit's code as it stands in the file
 * @param name the unit's or the venue's name
 * @param details the other columns as they stand in the file
 * @param changes what differs from what is kept now
 * @param problems why the row cannot be taken; empty unless it is wrong
 */
public record ImportRow(
        ImportKind kind,
        int number,
        ImportStatus status,
        String code,
        String name,
        List<Cell> details,
        List<Change> changes,
        List<Problem> problems) {

    /** A cell as it was read. */
    public record Cell(ImportColumn column, String text) {}

    /** What a column holds now and what the file wants it to hold. */
    public record Change(ImportColumn column, String before, String after) {}

    /** Why a cell cannot be taken. */
    public record Problem(ImportColumn column, InvalidInput reason) {}
}
