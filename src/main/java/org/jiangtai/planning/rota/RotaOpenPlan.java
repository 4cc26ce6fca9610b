package org.jiangtai.planning.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jiangtai.planning.solver.RotaExplanation;
import org.jiangtai.planning.solver.RotaSlot;
import org.jspecify.annotations.Nullable;

/**
 * A plan that somebody looks at, with all that is needed to explain it.
 *
 * @param readAt when what lies around it was read
 */
record RotaOpenPlan(
        RotaRun run, RotaModel model, List<@Nullable RotaSlot> slots, RotaExplanation explanation, Instant readAt) {

    static RotaOpenPlan of(RotaRun run, RotaModel model, Instant readAt) {
        List<@Nullable RotaSlot> slots = model.slots();
        return new RotaOpenPlan(run, model, slots, new RotaExplanation(model.problem(), slots), readAt);
    }

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

    /** The same after somebody has changed some of its sessions; what lies around it is not read anew. */
    RotaOpenPlan with(Collection<RotaRow> changed) {
        List<RotaRow> rows = new ArrayList<>(model.rows());
        boolean anyPinned = false;
        for (RotaRow row : changed) {
            RotaRow before = rows.set(session(row.number()), row);
            anyPinned |= row.pinned() || before.pinned();
        }
        // What is pinned is pinned in the problem itself; all else is asked of the same problem.
        if (anyPinned) {
            return of(run, RotaModel.ofAll(model.facts(), rows), readAt);
        }
        RotaModel now = model.standing(rows);
        List<@Nullable RotaSlot> stand = now.slots();
        // An explanation is asked by one at a time, and the plan before this one may be asked still.
        return new RotaOpenPlan(run, now, stand, explanation.of(stand), readAt);
    }

    /** Whether all who give these sessions are lecturers that it knows. */
    boolean knows(Collection<RotaRow> others) {
        return others.stream().allMatch(row -> row.at() == null || model.slot(row.at()) != null);
    }

    RotaOpenPlan of(RotaRun now) {
        return new RotaOpenPlan(now, model, slots, explanation, readAt);
    }
}
