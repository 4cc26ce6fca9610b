package org.jiangtai.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people come onto an event's list: seats that are kept for units, an organiser's yes, more questions. What changes
 * any of it locks the event's seats, as {@link Seats} does; who may is for the caller to ask.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Holds {

    private final SeatsRepository seats;
    private final HoldRepository holds;

    Holds(SeatsRepository seats, HoldRepository holds) {
        this.seats = seats;
        this.holds = holds;
    }

    /** The seats that are kept for units, or were until they became open, in the order in which they were entered. */
    public List<Hold> of(long eventId) {
        return holds.findHolds(eventId);
    }

    /** The events that keep seats for units now. */
    public List<Long> holding() {
        return seats.findHolding();
    }

    /** Until when somebody said that seats are kept; null if nobody did, whether any are kept or not. */
    public @Nullable Instant until(long eventId) {
        return seats.findHeldUntil(eventId).orElse(null);
    }

    /**
     * Keeps seats for units from now on, instead of what was kept before. Seats that people have stay theirs.
     *
     * @param wanted seats by unit; none is fine
     * @param until null for the usual time
     * @throws InvalidInput for the field {@code holds} if more is kept than there are seats left for it
     */
    public void keep(long eventId, Map<Long, Integer> wanted, @Nullable Instant until) {
        SeatsEntity row = row(eventId);
        for (HoldEntity hold : holds.findByEventIdOrderById(eventId)) {
            if (!wanted.containsKey(hold.unitId)) {
                holds.delete(hold);
            }
        }
        holds.flush();
        row.held = 0;
        wanted.forEach((unitId, number) -> {
            HoldEntity hold = holds.findByEventIdAndUnitId(eventId, unitId)
                    .orElseGet(() -> holds.save(HoldEntity.of(eventId, unitId)));
            hold.seats = number;
            row.held += hold.left();
        });
        row.holdsUnits = !wanted.isEmpty();
        row.heldUntil = wanted.isEmpty() ? null : until;
        int most = Math.max(0, row.capacity - row.taken);
        if (row.held > most) {
            throw new InvalidInput("holds", "invalid.holds.tooMany", row.held, most);
        }
    }

    /**
     * Lets everybody have the seats that were kept and nobody took.
     *
     * @return whether any were kept
     */
    public boolean release(long eventId) {
        SeatsEntity row = row(eventId);
        boolean kept = row.holdsUnits;
        row.holdsUnits = false;
        row.held = 0;
        return kept;
    }

    /** Whether somebody has to say yes to each person, and whether more is asked than name and phone. */
    public void ask(long eventId, boolean approval, boolean questions) {
        SeatsEntity row = row(eventId);
        row.asksApproval = approval;
        row.asksQuestions = questions;
    }

    private SeatsEntity row(long eventId) {
        return seats.lock(eventId).orElseThrow(NotFound::new);
    }
}
