package org.jiangtai.planning.rota;

import java.util.ArrayList;
import java.util.List;
import org.jiangtai.planning.solver.RotaCost;
import org.jiangtai.planning.solver.RotaExplanation;
import org.jiangtai.planning.solver.RotaSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of a plan what is kept of it: where each session stands, what it causes, and the figures of the whole. */
@Component
class RotaScores {

    /** The sessions as they stand now. */
    List<RotaRow> placed(RotaModel model, List<@Nullable RotaSlot> slots) {
        var explanation = new RotaExplanation(model.problem(), slots);
        List<RotaRow> placed = new ArrayList<>();
        for (int session = 0; session < model.rows().size(); session++) {
            RotaSlot slot = slots.get(session);
            long cost = slot == null ? 0 : explanation.causedBy(session).total();
            placed.add(model.placed(session, slot, cost));
        }
        return placed;
    }

    /** What came of a search; what somebody left out by hand is left out too. */
    RotaResult result(RotaModel model, List<@Nullable RotaSlot> slots, RotaCost cost, long steps) {
        int omitted = model.omitted();
        long weight = model.problem().weights().leftOut();
        RotaFigures figures = RotaCounts.of(model.problem(), slots);
        return new RotaResult(
                figures.leavingOut(figures.leftOut() + omitted),
                cost.plus(new RotaCost(0, 0, 0, 0, 0, 0, 0, 0, 0, omitted * weight)),
                steps);
    }

    /** Those sessions whose cost is another than what was kept. */
    List<RotaRow> costs(RotaOpenPlan plan) {
        List<RotaRow> changed = new ArrayList<>();
        List<RotaRow> rows = plan.model().rows();
        for (int session = 0; session < rows.size(); session++) {
            RotaRow row = rows.get(session);
            long cost = plan.slots().get(session) == null
                    ? 0
                    : plan.explanation().causedBy(session).total();
            if (cost != row.cost()) {
                changed.add(row.placed(row.at(), row.topicId(), row.venueId(), cost));
            }
        }
        return changed;
    }
}
