package org.jiangtai.event;

import java.time.Instant;
import org.jiangtai.shared.Labelled;
import org.jspecify.annotations.Nullable;

/** The state that people see. */
public enum EventState implements Labelled {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    OPEN,
    FULL,
    CLOSED,
    RUNNING,
    ENDED,
    CANCELLED,
    ARCHIVED;

    /**
     * The state at a moment, derived and never stored. What was made public follows the clock by what the public was
     * told, whatever is planned instead.
     */
    static EventState of(EventStage stage, @Nullable EventFacts released, int seatsLeft, Instant now) {
        return switch (stage) {
            case CANCELLED -> CANCELLED;
            case ARCHIVED -> ARCHIVED;
            case DRAFT -> released == null ? DRAFT : byClock(released, seatsLeft, now);
            case IN_REVIEW -> released == null ? IN_REVIEW : byClock(released, seatsLeft, now);
            case APPROVED -> released == null ? APPROVED : byClock(released, seatsLeft, now);
        };
    }

    private static EventState byClock(EventFacts event, int seatsLeft, Instant now) {
        if (!now.isBefore(event.endsAt)) {
            return ENDED;
        }
        if (!now.isBefore(event.startsAt)) {
            return RUNNING;
        }
        if (now.isBefore(event.registrationOpensAt)) {
            return APPROVED;
        }
        if (!now.isBefore(event.registrationClosesAt)) {
            return CLOSED;
        }
        return seatsLeft > 0 ? OPEN : FULL;
    }

    /** Whether it took place or never will; nothing is planned with it any more. */
    public boolean isOver() {
        return this == ENDED || this == CANCELLED || this == ARCHIVED;
    }

    /** Whether somebody can still put down a name, if only on the waiting list. */
    public boolean takesNames() {
        return this == OPEN || this == FULL;
    }
}
