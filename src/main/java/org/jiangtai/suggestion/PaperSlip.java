package org.jiangtai.suggestion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion on paper.
 *
 * @param eventCode the event it was made at, by its public address; null if it was made at none
 * @param name empty if its author left none
 * @param phone empty if its author left none
 * @param saidOn the day on the paper; null if there is none
 */
public record PaperSlip(
        String what,
        @Nullable Long unitId,
        String place,
        @Nullable String eventCode,
        @Nullable Category category,
        String name,
        String phone,
        boolean mayPublish,
        @Nullable LocalDate saidOn) {

    /** The same as the residents' form has it: who leaves no name is anonymous. */
    NewSuggestion typed(boolean consent) {
        return new NewSuggestion(
                what, unitId, place, eventCode, category, name, phone, name.isBlank(), mayPublish, consent);
    }
}
