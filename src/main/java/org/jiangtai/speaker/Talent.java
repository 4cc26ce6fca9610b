package org.jiangtai.speaker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody kept in reserve by a unit.
 *
 * @param maskedPhone as lists show it; empty if none is known
 * @param field what the person knows and speaks well about
 * @param since since when, in the installation's zone
 * @param lastNote what was noted last; empty where nothing was
 * @param lecturerId who the person was nominated as; null if not yet
 */
public record Talent(
        long id,
        long unitId,
        String name,
        String maskedPhone,
        String field,
        TalentState state,
        LocalDate since,
        String lastNote,
        @Nullable Long lecturerId) {}
