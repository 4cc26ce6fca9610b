package org.jiangtai.event;

import java.time.Instant;
import org.jiangtai.shared.Labelled;

/** The state that people see. */
public enum EventState implements Labelled {
    DRAFT,
    APPROVED,
    OPEN,
    FULL,
    CLOSED,
    RUNNING,
    ENDED,
    CANCELLED,
    ARCHIVED;

    /** The state at a moment, derived and never stored. */
    static EventState of(EventEntity event, int seatsLeft, Instant now) {
        return switch (event.stage) {
            case DRAFT -> DRAFT;
            case CANCELLED -> CANCELLED;
            case ARCHIVED -> ARCHIVED;
            case APPROVED -> byClock(event, seatsLeft, now);
        };
    }

    private static EventState byClock(EventEntity event, int seatsLeft, Instant now) {
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

    /** Whether residents may see the event. */
    public boolean isPublic() {
        return this != DRAFT && this != ARCHIVED;
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
