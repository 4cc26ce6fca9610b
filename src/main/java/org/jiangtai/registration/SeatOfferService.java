package org.jiangtai.registration;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.event.Seats;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody of the waiting list does about a seat that is offered. Declining it is giving the registration back. */
@Service
@Transactional
public class SeatOfferService {

    private final RegistrationRepository registrations;
    private final RegistrationRows rows;
    private final WaitingList waitingList;
    private final EventService events;
    private final Seats seats;
    private final Clock clock;

    SeatOfferService(
            RegistrationRepository registrations,
            RegistrationRows rows,
            WaitingList waitingList,
            EventService events,
            Seats seats,
            Clock clock) {
        this.registrations = registrations;
        this.rows = rows;
        this.waitingList = waitingList;
        this.events = events;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * Takes the seat that is offered to the holder of this ticket. Doing it twice is doing it once. Who comes too late
     * has it all the same if nobody else waits for it; otherwise it goes on to the next, as the answer's state tells.
     *
     * @throws OfferOver if none is offered
     */
    @PermitAll
    public Registration accept(String token) {
        Event event = eventOf(registrations.findEventIdByToken(token));
        seats.lock(event.id());
        return accept(event, registrations.lockByToken(token).orElseThrow(NotFound::new));
    }

    /** Takes the seat for somebody who said so, and has no phone to do it with. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public Registration acceptFor(long id) {
        Event event = eventOf(registrations.findEventIdById(id));
        events.require(event.id());
        seats.lock(event.id());
        return accept(event, registrations.lockById(id).orElseThrow(NotFound::new));
    }

    private Registration accept(Event event, RegistrationEntity row) {
        if (row.state == RegistrationState.SEATED) {
            return rows.shown(row);
        }
        if (row.state != RegistrationState.OFFERED || event.state() == EventState.CANCELLED) {
            throw new OfferOver();
        }
        if (lapsed(event, row) && seats.free(event.id()).waiting() > 0) {
            waitingList.tend(event);
        } else {
            row.seat();
        }
        return rows.shown(row);
    }

    private boolean lapsed(Event event, RegistrationEntity row) {
        Instant now = clock.instant();
        return now.isBefore(event.startsAt()) && row.offerUntil != null && !now.isBefore(row.offerUntil);
    }

    private Event eventOf(Optional<Long> id) {
        return id.flatMap(events::find).orElseThrow(NotFound::new);
    }
}
