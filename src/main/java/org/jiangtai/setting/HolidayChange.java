package org.jiangtai.setting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file would do to one day.
 *
 * @param before null if the day is not named yet
 * @param after null if the file does not name it any more
 */
public record HolidayChange(
        LocalDate day, @Nullable Holiday before, @Nullable Holiday after) {

    public HolidayChangeKind kind() {
        if (before == null) {
            return HolidayChangeKind.NEW;
        }
        if (after == null) {
            return HolidayChangeKind.REMOVED;
        }
        return before.equals(after) ? HolidayChangeKind.UNCHANGED : HolidayChangeKind.CHANGED;
    }
}
