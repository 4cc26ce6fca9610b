package org.jiangtai.planning.rota;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jiangtai.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What came up since a plan was applied, and asks for another one with as few changes as possible.
 *
 * @param withOrders whether orders that came in since are planned too
 */
public record RotaChange(List<RotaAbsence> absences, List<RotaClosure> closures, boolean withOrders) {

    static final RotaChange NONE = new RotaChange(List.of(), List.of(), false);

    public RotaChange {
        absences = List.copyOf(absences);
        closures = List.copyOf(closures);
    }

    /** @throws InvalidInput if nothing came up, or something ends before it begins */
    RotaChange checked() {
        if (absences.isEmpty() && closures.isEmpty() && !withOrders) {
            throw new InvalidInput("change", "invalid.rota.change");
        }
        absences.forEach(each -> span("absences", each.from(), each.to()));
        closures.forEach(each -> span("closures", each.from(), each.to()));
        return this;
    }

    /** What of it is not over on this day. */
    RotaChange lastingOn(LocalDate day) {
        return new RotaChange(
                absences.stream().filter(each -> !each.to().isBefore(day)).toList(),
                closures.stream().filter(each -> !each.to().isBefore(day)).toList(),
                false);
    }

    /** Whether somebody said that the lecturer cannot come. */
    boolean isAway(long lecturerId, LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.lecturerId() == lecturerId && absence.includes(day));
    }

    /** Whether somebody said that the hall cannot be used. */
    boolean isClosed(@Nullable Long venueId, LocalDate day) {
        return closures.stream()
                .anyMatch(closure -> Objects.equals(closure.venueId(), venueId) && closure.includes(day));
    }

    private static void span(String field, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidInput(field, "invalid.daysOff");
        }
    }
}
