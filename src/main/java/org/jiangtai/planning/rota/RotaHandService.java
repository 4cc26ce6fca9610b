package org.jiangtai.planning.rota;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.planning.solver.HardRule;
import org.jiangtai.planning.solver.RotaChoice;
import org.jiangtai.planning.solver.RotaCost;
import org.jiangtai.planning.solver.RotaOpening;
import org.jiangtai.planning.solver.RotaSlot;
import org.jiangtai.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person changes in a plan that knows something better, and what each change would cost. */
@Service
@Transactional
public class RotaHandService {

    private static final int MOST_CHOICES = 8;

    private final RotaRuns runs;
    private final RotaRows rows;
    private final RotaSteps steps;
    private final RotaOpenPlans plans;
    private final RotaLectures lectures;
    private final RotaScores scores;

    RotaHandService(
            RotaRuns runs,
            RotaRows rows,
            RotaSteps steps,
            RotaOpenPlans plans,
            RotaLectures lectures,
            RotaScores scores) {
        this.runs = runs;
        this.rows = rows;
        this.steps = steps;
        this.plans = plans;
        this.lectures = lectures;
        this.scores = scores;
    }

    /**
     * Why a session stands where it does, and where else it could be.
     *
     * @throws NotFound if there is no such session
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public RotaInsight explain(long id, int number) {
        RotaOpenPlan plan = plans.of(planned(id));
        int session = session(plan, number);
        boolean placed = plan.slots().get(session) != null;
        RotaLecture lecture =
                lectures.of(List.of(plan.model().rows().get(session))).getFirst();
        return plan.ask(explanation -> new RotaInsight(
                lecture,
                explanation.causedBy(session),
                explanation.choices(session, MOST_CHOICES).stream()
                        .map(choice -> offer(plan, choice))
                        .toList(),
                placed
                        ? List.of()
                        : explanation.openings(session, MOST_CHOICES).stream()
                                .map(opening -> way(plan, opening))
                                .toList()));
    }

    /**
     * What a session would cost on each half-day on which it can be, with the lecturer who would cost least.
     *
     * @throws NotFound if there is no such session
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public List<RotaOffer> halfDays(long id, int number) {
        RotaOpenPlan plan = plans.of(planned(id));
        return plan.ask(explanation -> explanation.byHalfDay(session(plan, number))).stream()
                .filter(Objects::nonNull)
                .map(choice -> offer(plan, choice))
                .toList();
    }

    /**
     * Puts a session elsewhere; one that was left out is in again.
     *
     * @throws RotaBroken if a rule that no plan may break forbids it
     * @throws RotaNotReady if the plan is being searched or was applied
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public RotaRun move(long id, int number, RotaStand there) {
        RotaOpenPlan plan = plans.of(changeable(id));
        int session = session(plan, number);
        RotaSlot slot = plan.model().slot(there);
        if (slot == null) {
            throw new NotFound();
        }
        if (there.equals(plan.model().rows().get(session).at())) {
            return plan.run();
        }
        Set<HardRule> broken = plan.ask(explanation -> explanation.broken(session, slot));
        broken.stream().filter(rule -> rule != HardRule.PINNED).findFirst().ifPresent(rule -> {
            throw new RotaBroken(rule);
        });
        RotaChoice choice = plan.ask(
                explanation -> explanation.byHalfDay(session, slot.lecturer()).get(slot.halfDay()));
        return change(
                plan,
                session,
                row -> plan.model().placed(session, slot, 0).marked(row.pinned(), false),
                choice == null ? RotaCost.NONE : difference(plan, session, choice));
    }

    /** Keeps a session where it stands, also when the plan is searched anew; or no longer. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public RotaRun pin(long id, int number, boolean pinned) {
        RotaOpenPlan plan = plans.of(changeable(id));
        return change(
                plan,
                session(plan, number),
                row -> row.marked(pinned && row.at() != null, row.omitted()),
                RotaCost.NONE);
    }

    /** Leaves a session out, also when the plan is searched anew. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public RotaRun leaveOut(long id, int number) {
        RotaOpenPlan plan = plans.of(changeable(id));
        int session = session(plan, number);
        boolean placed = plan.slots().get(session) != null;
        return change(
                plan,
                session,
                row -> row.placed(null, null, null, 0).marked(false, true),
                placed ? leftOut(plan).minus(plan.ask(explanation -> explanation.causedBy(session))) : RotaCost.NONE);
    }

    /**
     * Puts a session that was left out where it costs least.
     *
     * @return whether there was room for it; it is wanted again in any case
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public boolean putBack(long id, int number) {
        RotaOpenPlan plan = plans.of(changeable(id));
        int session = session(plan, number);
        RotaChoice best = plan.ask(explanation -> explanation.choices(session, 1)).stream()
                .findFirst()
                .orElse(null);
        change(
                plan,
                session,
                row -> plan.model()
                        .placed(session, best == null ? null : best.slot(), 0)
                        .marked(false, false),
                best == null ? RotaCost.NONE : difference(plan, session, best));
        return best != null;
    }

    /** Whether there is a step that can be undone now. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    @Transactional(readOnly = true)
    public boolean isUndoable(long id) {
        return runs.find(id).filter(run -> run.state().isOpen()).isPresent() && steps.isAny(id);
    }

    /**
     * Undoes the last step that somebody made by hand.
     *
     * @return whether there was one
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public boolean undo(long id) {
        RotaRun run = changeable(id);
        RotaSteps.Step before = steps.takeLast(id).orElse(null);
        if (before == null) {
            return false;
        }
        RotaOpenPlan plan = plans.of(run);
        if (!plan.knows(before.rows())) {
            // Somebody who gave one of them gives nothing in the plan any more, and was not read with it.
            rows.update(id, before.rows());
            plan = plans.read(run);
        }
        keep(plan.with(before.rows()), before.rows(), before.result());
        return true;
    }

    private RotaRun change(RotaOpenPlan plan, int session, UnaryOperator<RotaRow> step, RotaCost difference) {
        RotaRun run = plan.run();
        RotaRow row = plan.model().rows().get(session);
        steps.keep(run.id(), new RotaSteps.Step(List.of(row), run.result()));
        RotaOpenPlan moved = plan.with(List.of(step.apply(row)));
        RotaResult before = run.result();
        return keep(
                moved,
                List.of(moved.model().rows().get(session)),
                before == null
                        ? null
                        : new RotaResult(
                                RotaCounts.of(moved.model().problem(), moved.slots()),
                                before.cost().plus(difference),
                                before.steps()));
    }

    /** Keeps what was changed, and what sessions around it cost by that. */
    private RotaRun keep(RotaOpenPlan moved, List<RotaRow> changed, @Nullable RotaResult result) {
        long id = moved.run().id();
        List<RotaRow> costs = scores.costs(moved);
        rows.update(id, changed);
        rows.update(id, costs);
        runs.result(id, result);
        RotaRun now = runs.find(id).orElseThrow();
        plans.keep(moved.with(costs).of(now));
        return now;
    }

    /** What the whole costs more; a session that was left out is left out no more. */
    private static RotaCost difference(RotaOpenPlan plan, int session, RotaChoice choice) {
        return plan.slots().get(session) == null ? choice.difference().minus(leftOut(plan)) : choice.difference();
    }

    private static RotaCost leftOut(RotaOpenPlan plan) {
        return new RotaCost(
                0, 0, 0, 0, 0, 0, 0, 0, 0, plan.model().problem().weights().leftOut());
    }

    private RotaRun planned(long id) {
        RotaRun run = runs.find(id).orElseThrow(NotFound::new);
        if (!run.state().isPlanned()) {
            throw new RotaNotReady(run.state());
        }
        return run;
    }

    private RotaRun changeable(long id) {
        RotaRun run = runs.lock(id).orElseThrow(NotFound::new);
        if (!run.state().isPlanned() || !run.state().isOpen()) {
            throw new RotaNotReady(run.state());
        }
        return run;
    }

    private static int session(RotaOpenPlan plan, int number) {
        int session = plan.session(number);
        if (session < 0) {
            throw new NotFound();
        }
        return session;
    }

    private static RotaOffer offer(RotaOpenPlan plan, RotaChoice choice) {
        return new RotaOffer(
                plan.model().stand(choice.slot()),
                plan.model().lecturer(choice.slot().lecturer()).name(),
                choice.difference());
    }

    private static RotaWay way(RotaOpenPlan plan, RotaOpening opening) {
        @Nullable
        String name = opening.lecturer() < 0
                ? null
                : plan.model().lecturer(opening.lecturer()).name();
        return new RotaWay(
                opening.rules().stream().map(RotaRule::of).collect(Collectors.toSet()),
                name == null ? "" : name,
                opening.slots().stream().map(plan.model()::stand).toList());
    }
}
