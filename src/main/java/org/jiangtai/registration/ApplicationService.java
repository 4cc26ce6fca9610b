package org.jiangtai.registration;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.Seats;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organiser's yes or no to people of an event that asks for it. Nobody has a seat or a place before. */
@Service
@Transactional
public class ApplicationService {

    private static final int MOST_TYPED = 500;

    private final RegistrationRepository registrations;
    private final RegistrationRows rows;
    private final EventService events;
    private final Seats seats;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ApplicationService(
            RegistrationRepository registrations,
            RegistrationRows rows,
            EventService events,
            Seats seats,
            ApplicationEventPublisher news,
            Clock clock) {
        this.registrations = registrations;
        this.rows = rows;
        this.events = events;
        this.seats = seats;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Says yes: each gets a seat or a place on the waiting list, in the order given. Whoever was decided about already
     * stays as decided.
     *
     * @throws NotOpen if the event is over
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public List<Registration> approve(Collection<Long> ids) {
        return decide(ids, (event, row) -> {
            if (event.state().isOver()) {
                throw new NotOpen(event.state());
            }
            row.sit(seats.take(event.id(), 1, row.unitId).getFirst());
        });
    }

    /**
     * Says no; each may register anew.
     *
     * @param reason stands on the ticket's page
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public List<Registration> refuse(Collection<Long> ids, String reason) {
        String why = Typed.required("reason", reason, MOST_TYPED);
        return decide(ids, (event, row) -> row.end(RegistrationState.REFUSED, why, clock.instant()));
    }

    private List<Registration> decide(Collection<Long> ids, BiConsumer<Event, RegistrationEntity> decision) {
        List<Registration> decided = new ArrayList<>();
        for (long id : ids) {
            long eventId = registrations.findEventIdById(id).orElseThrow(NotFound::new);
            events.require(eventId);
            Event event = events.find(eventId).orElseThrow(NotFound::new);
            seats.lock(eventId);
            RegistrationEntity row = registrations.lockById(id).orElseThrow(NotFound::new);
            if (row.state == RegistrationState.APPLIED) {
                decision.accept(event, row);
                registrations.saveAndFlush(row);
                news.publishEvent(new ApplicationDecided(id, eventId));
            }
            decided.add(rows.shown(row));
        }
        return decided;
    }
}
