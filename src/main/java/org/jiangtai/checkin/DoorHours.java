package org.jiangtai.checkin;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.event.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When an event's door is open, where no list says otherwise. */
@Component
class DoorHours {

    private final Duration opensBefore;
    private final Duration closesAfter;

    DoorHours(
            @Value("${jiangtai.door.opens-before}") Duration opensBefore,
            @Value("${jiangtai.door.closes-after}") Duration closesAfter) {
        this.opensBefore = opensBefore;
        this.closesAfter = closesAfter;
    }

    Instant opensAt(Event event) {
        return event.startsAt().minus(opensBefore);
    }

    Instant closesAt(Event event) {
        return event.endsAt().plus(closesAfter);
    }
}
