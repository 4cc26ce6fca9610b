package org.jiangtai.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventState;
import org.jiangtai.registration.Registration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who may come in, and when: asked by the door, the wall and the desk alike. */
@Component
class DoorRules {

    private final Duration opensBefore;
    private final Duration closesAfter;

    DoorRules(
            @Value("${jiangtai.door.opens-before}") Duration opensBefore,
            @Value("${jiangtai.door.closes-after}") Duration closesAfter) {
        this.opensBefore = opensBefore;
        this.closesAfter = closesAfter;
    }

    /** Why the event's door lets nobody in at this moment; empty if it does. */
    Optional<Refusal> refuses(Event event, Instant at) {
        if (event.state() == EventState.CANCELLED) {
            return Optional.of(Refusal.EVENT_CANCELLED);
        }
        if (at.isBefore(opensAt(event))) {
            return Optional.of(Refusal.TOO_EARLY);
        }
        return at.isAfter(closesAt(event)) ? Optional.of(Refusal.TOO_LATE) : Optional.empty();
    }

    /** Why this person is not let in, their being in already apart; empty if they are. */
    Optional<Refusal> refuses(Event event, Registration registration, Instant at) {
        if (registration.eventId() != event.id()) {
            return Optional.of(Refusal.OTHER_EVENT);
        }
        return switch (registration.state()) {
            case CANCELLED -> Optional.of(Refusal.CANCELLED);
            case WAITING, OFFERED -> Optional.of(Refusal.WAITING);
            case APPLIED, REFUSED -> Optional.of(Refusal.NOT_APPROVED);
            case SEATED -> refuses(event, at);
        };
    }

    Instant opensAt(Event event) {
        return event.startsAt().minus(opensBefore);
    }

    Instant closesAt(Event event) {
        return event.endsAt().plus(closesAfter);
    }
}
