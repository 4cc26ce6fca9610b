package org.jiangtai.planning.ui;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jiangtai.planning.solver.RotaCost;

/** What a plan or a session costs, kind by kind, in words. */
final class RotaCostWords {

    private RotaCostWords() {}

    /** Every kind by the key of its name. */
    static Map<String, ToLongFunction<RotaCost>> kinds() {
        Map<String, ToLongFunction<RotaCost>> kinds = new LinkedHashMap<>();
        kinds.put("rota.kind.driving", RotaCost::driving);
        kinds.put("rota.kind.trips", RotaCost::trips);
        kinds.put("rota.kind.fairness", RotaCost::fairness);
        kinds.put("rota.kind.dialect", RotaCost::dialect);
        kinds.put("rota.kind.workingHours", RotaCost::workingHours);
        kinds.put("rota.kind.spread", RotaCost::spread);
        kinds.put("rota.kind.order", RotaCost::order);
        kinds.put("rota.kind.wishes", RotaCost::wishes);
        kinds.put("rota.kind.changes", RotaCost::changes);
        kinds.put("rota.kind.leftOut", RotaCost::leftOut);
        return kinds;
    }

    /** What is not nothing, such as driving +12, evening −5. */
    static String sentence(Component where, RotaCost cost) {
        return kinds().entrySet().stream()
                .filter(kind -> kind.getValue().applyAsLong(cost) != 0)
                .map(kind -> where.getTranslation(kind.getKey()) + " "
                        + signed(kind.getValue().applyAsLong(cost)))
                .collect(Collectors.joining(where.getTranslation("list.separator")));
    }

    static String signed(long number) {
        return number > 0 ? "+" + number : Long.toString(number).replace('-', '−');
    }
}
