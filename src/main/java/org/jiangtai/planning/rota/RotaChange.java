package org.jiangtai.planning.rota;

import java.time.LocalDate;
import java.util.List;
import org.jiangtai.shared.InvalidInput;

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

    private static void span(String field, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidInput(field, "invalid.daysOff");
        }
    }
}
