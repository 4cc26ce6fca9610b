package org.jiangtai.setting;

import java.util.List;

/**
 * What a file of a year's holidays would do; nothing is saved yet.
 *
 * @param days as the file names them
 * @param changes day by day, those of the year that the file does not name included
 */
public record HolidayPreview(int year, List<Holiday> days, List<HolidayChange> changes) {

    public boolean hasSomethingToSave() {
        return changes.stream().anyMatch(change -> change.kind() != HolidayChangeKind.UNCHANGED);
    }
}
