package org.jiangtai.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How far an item's steps are, by their weights, and how far they should be. It knows nothing but that. */
final class Progress {

    /** So many points behind the plan are still on plan. */
    private static final int ON_PLAN = 10;

    private static final int FAR_BEHIND = 30;
    private static final int MONTHS_UNTOUCHED = 3;

    private Progress() {}

    /** What is done, in percent; 0 where there are no steps. */
    static int percent(List<PlanStep> steps) {
        return share(steps, PlanStep::isDone);
    }

    /**
     * What should be done by the end of the day before, in percent: steps without a day of their own by the deadline,
     * and all of an item without steps.
     */
    static int planned(List<PlanStep> steps, @Nullable LocalDate dueOn, LocalDate today) {
        boolean over = dueOn != null && dueOn.isBefore(today);
        if (steps.isEmpty()) {
            return over ? 100 : 0;
        }
        return share(steps, step -> step.byDay() == null ? over : step.byDay().isBefore(today));
    }

    /** @param assignedOn when the unit got it; null while nobody has it */
    static Light light(
            List<PlanStep> steps,
            boolean begun,
            @Nullable LocalDate assignedOn,
            @Nullable LocalDate dueOn,
            LocalDate today) {
        int behind = planned(steps, dueOn, today) - percent(steps);
        boolean untouched = !begun
                && assignedOn != null
                && !assignedOn.plusMonths(MONTHS_UNTOUCHED).isAfter(today);
        if (behind > FAR_BEHIND || untouched) {
            return Light.RED;
        }
        return behind >= ON_PLAN ? Light.YELLOW : Light.GREEN;
    }

    private static int share(List<PlanStep> steps, Predicate<PlanStep> counts) {
        int all = steps.stream().mapToInt(PlanStep::weight).sum();
        int counted = steps.stream().filter(counts).mapToInt(PlanStep::weight).sum();
        return all == 0 ? 0 : Math.floorDiv(counted * 100, all);
    }

    /** The new steps; those that were done before, by the same words, stay done. */
    static List<PlanStep> replanned(List<PlanStep> before, List<PlanStep> wanted) {
        return wanted.stream()
                .map(step -> before.stream()
                        .filter(old -> old.isDone() && old.what().equals(step.what()))
                        .map(old -> Objects.requireNonNull(old.doneOn()))
                        .findFirst()
                        .map(step::done)
                        .orElse(new PlanStep(step.what(), step.weight(), step.byDay())))
                .toList();
    }
}
