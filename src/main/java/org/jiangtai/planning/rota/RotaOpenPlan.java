package org.jiangtai.planning.rota;

import java.util.List;
import java.util.function.Function;
import org.jiangtai.planning.solver.RotaExplanation;
import org.jiangtai.planning.solver.RotaSlot;
import org.jspecify.annotations.Nullable;

/** A plan that somebody looks at, with all that is needed to explain it. */
record RotaOpenPlan(RotaRun run, RotaModel model, List<@Nullable RotaSlot> slots, RotaExplanation explanation) {

    /** Asks the explanation, which answers one after the other. */
    synchronized <T> T ask(Function<RotaExplanation, T> question) {
        return question.apply(explanation);
    }

    /** Where a session stands in the problem; -1 if the run has none with this number. */
    int session(int number) {
        List<RotaRow> rows = model.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() == number) {
                return i;
            }
        }
        return -1;
    }
}
