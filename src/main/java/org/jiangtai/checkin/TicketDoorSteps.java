package org.jiangtai.checkin;

import java.time.Clock;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.registration.TicketDoor;
import org.jiangtai.registration.TicketSteps;
import org.springframework.stereotype.Component;

/** What the holder of a ticket may do: ask for leave until the event begins, print a certificate once it is over. */
@Component
class TicketDoorSteps implements TicketDoor {

    private final LeaveService leaves;
    private final CertificateService certificates;
    private final EventService events;
    private final Clock clock;

    TicketDoorSteps(LeaveService leaves, CertificateService certificates, EventService events, Clock clock) {
        this.leaves = leaves;
        this.certificates = certificates;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public TicketSteps stepsFor(Registration registration) {
        Event event = events.find(registration.eventId()).orElse(null);
        if (event == null || event.state() == EventState.CANCELLED) {
            return TicketSteps.NONE;
        }
        boolean ahead = clock.instant().isBefore(event.startsAt());
        boolean seated = registration.state() == RegistrationState.SEATED;
        boolean onLeave = seated && leaves.of(registration.id()).isPresent();
        boolean over = !clock.instant().isBefore(event.endsAt());
        return new TicketSteps(
                ahead && seated && !onLeave, onLeave, ahead && onLeave, over && certificates.isDue(registration));
    }
}
