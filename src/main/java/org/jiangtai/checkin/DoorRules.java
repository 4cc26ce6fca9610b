package org.jiangtai.checkin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jiangtai.registration.RegistrationState;
import org.jspecify.annotations.Nullable;

/**
 * Who may pass the door, and which way: the one place that says so, asked for the devices, the wall and the desk alike.
 * A device without a network decides by {@code /door/rules.js}; both are held to the examples of {@code
 * door-cases.json}.
 */
final class DoorRules {

    private DoorRules() {}

    /**
     * What is known of somebody who stands at the door.
     *
     * @param state null if the code means nobody
     * @param replaced whether the ticket was made anew since
     * @param otherEvent whether the ticket is for another event
     * @param at when the person stands there
     * @param movements what this person has done at this list before and since, in any order
     * @param inside how many people are in
     */
    record Standing(
            DoorList list,
            boolean eventCancelled,
            @Nullable RegistrationState state,
            boolean replaced,
            boolean otherEvent,
            Direction direction,
            Instant at,
            List<Movement> movements,
            int inside) {}

    /**
     * What the door says.
     *
     * @param refusal null if the person may pass
     * @param earlier what stands against it, for {@link Refusal#ALREADY_IN}
     */
    record Decision(@Nullable Refusal refusal, @Nullable Movement earlier) {}

    static Decision decide(Standing standing) {
        Refusal ticket = ofTicket(standing);
        if (ticket != null) {
            return new Decision(ticket, null);
        }
        if (standing.eventCancelled()) {
            return new Decision(Refusal.EVENT_CANCELLED, null);
        }
        if (standing.direction() == Direction.EXIT) {
            Movement last = last(standing);
            boolean in = last != null && last.direction() == Direction.ENTRY;
            return new Decision(in ? null : Refusal.NOT_IN, null);
        }
        if (standing.at().isBefore(standing.list().opensAt())) {
            return new Decision(Refusal.TOO_EARLY, null);
        }
        // Who is in and shows the ticket once more after the end is told the more telling of the two.
        Movement already = already(standing);
        if (already != null) {
            return new Decision(Refusal.ALREADY_IN, already);
        }
        if (standing.at().isAfter(standing.list().closesAt())) {
            return new Decision(Refusal.TOO_LATE, null);
        }
        boolean full = standing.list().seats() > 0
                && standing.inside() >= standing.list().seats();
        return new Decision(full ? Refusal.LIST_FULL : null, null);
    }

    /** The entry by which this person is in already, whatever else speaks against another one; null if there is none. */
    static @Nullable Movement standsAgainst(Standing standing) {
        return standing.direction() == Direction.ENTRY ? already(standing) : null;
    }

    private static @Nullable Refusal ofTicket(Standing standing) {
        if (standing.replaced()) {
            return Refusal.REPLACED;
        }
        if (standing.state() == null) {
            return Refusal.UNKNOWN_CODE;
        }
        if (standing.otherEvent()) {
            return Refusal.OTHER_EVENT;
        }
        return switch (standing.state()) {
            case CANCELLED -> Refusal.CANCELLED;
            case WAITING -> Refusal.WAITING;
            case APPLIED, REFUSED -> Refusal.NOT_APPROVED;
            // Whoever comes has taken the seat that was offered.
            case OFFERED, SEATED -> null;
        };
    }

    /** The entry that stands against another one at this moment; null if none does. */
    private static @Nullable Movement already(Standing standing) {
        return switch (standing.list().again()) {
            case ANY -> null;
            case ONCE ->
                standing.movements().stream()
                        .filter(movement -> movement.direction() == Direction.ENTRY)
                        .min(inOrder())
                        .orElse(null);
            case AFTER_EXIT -> {
                Movement last = last(standing);
                if (last != null && last.direction() == Direction.ENTRY) {
                    yield last;
                }
                // What another device reported first may have happened later: two entries need an exit between them.
                Movement next = standing.movements().stream()
                        .filter(movement -> movement.at().isAfter(standing.at()))
                        .min(inOrder())
                        .orElse(null);
                yield next != null && next.direction() == Direction.ENTRY ? next : null;
            }
        };
    }

    private static @Nullable Movement last(Standing standing) {
        return standing.movements().stream()
                .filter(movement -> !movement.at().isAfter(standing.at()))
                .max(inOrder())
                .orElse(null);
    }

    private static Comparator<Movement> inOrder() {
        return Comparator.comparing(Movement::at).thenComparingLong(Movement::entryId);
    }
}
