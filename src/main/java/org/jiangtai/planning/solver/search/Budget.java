package org.jiangtai.planning.solver.search;

import java.time.Duration;

/**
 * How long a search may take: by the clock, or by a number of steps, with which the same seed always gives the same
 * answer.
 *
 * @param steps 0 where the clock decides
 * @param nanos 0 where the steps decide
 */
public record Budget(long steps, long nanos) {

    public Budget {
        if (steps < 0 || nanos < 0 || (steps == 0) == (nanos == 0)) {
            throw new IllegalArgumentException("either steps or a time");
        }
    }

    public static Budget ofSteps(long steps) {
        return new Budget(steps, 0);
    }

    public static Budget of(Duration time) {
        return new Budget(0, time.toNanos());
    }

    /** One of so many equal parts. */
    public Budget part(int parts) {
        return steps > 0 ? ofSteps(Math.max(1, steps / parts)) : new Budget(0, Math.max(1, nanos / parts));
    }

    /** How much of it is used up, from 0 to 1. */
    double spent(long stepsDone, long nanosGone) {
        return Math.min(1, steps > 0 ? (double) stepsDone / steps : (double) nanosGone / nanos);
    }
}
