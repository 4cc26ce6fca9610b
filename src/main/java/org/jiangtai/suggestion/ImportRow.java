package org.jiangtai.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangtai.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of suggestions and what would become of it.
 *
 * @param sheet the name of its sheet; empty in a csv file
 * @param number as the spreadsheet program counts it
 * @param cells as they stand in the file
 * @param typed the same as the residents' form has it; what cannot be read is left out of it
 * @param eventId the event that the code means
 * @param like where the same stands: the row further up, or the number of the stored suggestion; 0 if nowhere
 * @param likeSheet the sheet of the row further up; empty in a csv file, or where there is none
 * @param problems why it cannot be taken; empty unless it is wrong
 */
public record ImportRow(
        String sheet,
        int number,
        Map<SuggestionImportColumn, String> cells,
        NewSuggestion typed,
        @Nullable Long eventId,
        @Nullable LocalDate saidOn,
        RowStatus status,
        long like,
        String likeSheet,
        List<Problem> problems,
        RowChoice choice) {

    /** Why a cell cannot be taken. */
    public record Problem(SuggestionImportColumn column, InvalidInput reason) {}

    public String cell(SuggestionImportColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** Whether it is saved once somebody says yes. */
    public boolean isTaken() {
        return switch (status) {
            case FINE -> choice != RowChoice.LEFT_OUT;
            case TWICE, ALREADY -> choice == RowChoice.ANYHOW;
            case WRONG -> false;
        };
    }

    public ImportFate fate() {
        if (isTaken()) {
            return ImportFate.TAKEN;
        }
        return status == RowStatus.FINE ? ImportFate.LEFT_OUT : ImportFate.valueOf(status.name());
    }

    /** Whether it tells who its author is. */
    public boolean isPersonal() {
        return typed.isPersonal();
    }

    /** Whether its author can be told the code. */
    public boolean hasPhone() {
        return !typed.phone().isBlank();
    }

    public ImportRow with(RowChoice fresh) {
        return new ImportRow(sheet, number, cells, typed, eventId, saidOn, status, like, likeSheet, problems, fresh);
    }

    /** One that says what a stored suggestion says. */
    ImportRow already(long suggestionId) {
        return new ImportRow(
                sheet, number, cells, typed, eventId, saidOn, RowStatus.ALREADY, suggestionId, "", problems, choice);
    }

    /** One that says what another one further up says. */
    ImportRow twice(ImportRow above) {
        return new ImportRow(
                sheet,
                number,
                cells,
                typed,
                eventId,
                saidOn,
                RowStatus.TWICE,
                above.number,
                above.sheet,
                problems,
                choice);
    }
}
