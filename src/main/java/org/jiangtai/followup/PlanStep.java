package org.jiangtai.followup;

import java.time.LocalDate;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * One step of a measure.
 *
 * @param weight how much of the whole it is, in relation to the other steps
 * @param byDay when it should be done; null where nobody said
 * @param doneOn null while it is not done
 */
public record PlanStep(
        String what,
        int weight,
        @Nullable LocalDate byDay,
        @Nullable LocalDate doneOn) {

    static final int MOST_WEIGHT = 100;
    private static final int LENGTH = 200;

    /** A step that is still to be done. */
    public PlanStep(String what, int weight, @Nullable LocalDate byDay) {
        this(what, weight, byDay, null);
    }

    public boolean isDone() {
        return doneOn != null;
    }

    /**
     * The step as it is kept.
     *
     * @throws InvalidInput if it says nothing, or weighs nothing or too much
     */
    PlanStep checked() {
        if (weight < 1 || weight > MOST_WEIGHT) {
            throw new InvalidInput("steps", "invalid.item.weight", MOST_WEIGHT);
        }
        return new PlanStep(Typed.required("steps", what, LENGTH), weight, byDay, doneOn);
    }

    PlanStep done(LocalDate day) {
        return isDone() ? this : new PlanStep(what, weight, byDay, day);
    }
}
