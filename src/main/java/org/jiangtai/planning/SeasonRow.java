package org.jiangtai.planning;

import java.util.List;
import java.util.Map;
import org.jiangtai.event.Clash;
import org.jiangtai.event.EventDraft;
import org.jiangtai.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * One row of a season's workbook, and what would become of it.
 *
 * @param sheet the sheet's name; empty where the file has one
 * @param number as the spreadsheet program counts rows; 0 for an event that the file does not name
 * @param eventId the event that it changes; null for a new one
 * @param cells what the row says, or for an event that the file does not name, what that is
 * @param changes what differs from what is planned
 * @param problems why it cannot be
 * @param clashes what does not fit around it
 * @param ownTitle whether the topic is not on the menu, so that it becomes a title of its own
 * @param draft what would be saved; null where nothing would
 */
public record SeasonRow(
        String sheet,
        int number,
        SeasonRowStatus status,
        @Nullable Long eventId,
        Map<SeasonImportColumn, String> cells,
        List<Change> changes,
        List<Problem> problems,
        List<Clash> clashes,
        boolean ownTitle,
        @Nullable EventDraft draft) {

    /** What a cell would change. */
    public record Change(SeasonImportColumn column, String before, String after) {}

    /** Why a cell cannot be. */
    public record Problem(SeasonImportColumn column, InvalidInput reason) {}

    public String cell(SeasonImportColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** Whether it would be saved if nothing stood against it. */
    public boolean isToSave() {
        return draft != null && (status == SeasonRowStatus.NEW || status == SeasonRowStatus.CHANGED);
    }

    /** Whether it clashes so that no reason helps. */
    public boolean isBlocked() {
        return clashes.stream().anyMatch(Clash::blocks);
    }

    /** Whether it stands in the way of taking the file over whole. */
    public boolean isHindrance() {
        return status == SeasonRowStatus.WRONG || status == SeasonRowStatus.OUTDATED || isToSave() && isBlocked();
    }

    SeasonRow with(List<Clash> found) {
        return new SeasonRow(
                sheet, number, status, eventId, cells, changes, problems, List.copyOf(found), ownTitle, draft);
    }
}
