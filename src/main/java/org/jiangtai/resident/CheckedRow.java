package org.jiangtai.resident;

import java.util.List;
import org.jiangtai.shared.InvalidInput;

/**
 * A line of a list and what would become of it.
 *
 * @param like the number of the line further up that it looks like; 0 if it looks like somebody who is down already
 * @param problems what cannot be read, by column; empty unless it is wrong
 */
public record CheckedRow(PersonRow row, PersonStatus status, int like, List<Problem> problems) {

    /** Why a cell cannot be taken. */
    public record Problem(PersonImportColumn column, InvalidInput reason) {}

    /** Whether the person is put down. */
    public boolean isTaken() {
        return row.choice() != RowChoice.LEFT_OUT
                && (status == PersonStatus.FINE || status.canBeAnother() && row.choice() == RowChoice.ANOTHER);
    }

    /** Whether somebody still has to say who this is. */
    public boolean isOpen() {
        return status == PersonStatus.SAME_NAME && row.choice() == RowChoice.NONE;
    }

    /** Whether it is taken though the same name on the same phone is down. */
    public boolean isAnother() {
        return isTaken() && (status == PersonStatus.TWICE || status == PersonStatus.ALREADY);
    }

    /** What becomes of it if nobody says anything more. */
    public RowFate fate() {
        if (row.choice() == RowChoice.LEFT_OUT) {
            return RowFate.LEFT_OUT;
        }
        if (isTaken()) {
            return status == PersonStatus.FINE ? RowFate.TAKEN : RowFate.ANOTHER;
        }
        return switch (status) {
            case WRONG -> RowFate.WRONG;
            case SAME_NAME -> RowFate.SAME_NAME;
            case TWICE -> RowFate.TWICE;
            case ALREADY -> RowFate.ALREADY;
            case FINE -> RowFate.TAKEN;
        };
    }
}
