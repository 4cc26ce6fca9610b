package org.jiangtai.registration;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.Seats;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.Bulk;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Portions;
import org.jiangtai.shared.Typed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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
    private final Portions portions;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ApplicationService(
            RegistrationRepository registrations,
            RegistrationRows rows,
            EventService events,
            Seats seats,
            Portions portions,
            ApplicationEventPublisher news,
            Clock clock) {
        this.registrations = registrations;
        this.rows = rows;
        this.events = events;
        this.seats = seats;
        this.portions = portions;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Says yes: each gets a seat or a place on the waiting list, in the order given, event by event. Whoever was decided
     * about already stays as decided.
     *
     * @return how each stands now, and why others were left as they were: {@link NotOpen} where the event is over
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Bulk<Registration> approve(Collection<Long> ids) {
        return decide(ids, (event, row) -> {
            if (event.state().isOver()) {
                throw new NotOpen(event.state());
            }
            row.sit(seats.take(event.id(), List.of(new Seats.Wanted(1, row.unitId)))
                    .getFirst()
                    .getFirst());
        });
    }

    /**
     * Says no; each may register anew.
     *
     * @param reason stands on the ticket's page
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Bulk<Registration> refuse(Collection<Long> ids, String reason) {
        String why = Typed.required("reason", reason, MOST_TYPED);
        return decide(ids, (event, row) -> row.end(RegistrationState.REFUSED, why, clock.instant()));
    }

    /** In the order in which everybody locks the seats of several events; the person answers for all of them. */
    private Bulk<Registration> decide(Collection<Long> ids, BiConsumer<Event, RegistrationEntity> decision) {
        Map<Long, Set<Long>> byEvent = new TreeMap<>();
        for (long id : ids) {
            long eventId = registrations.findEventIdById(id).orElseThrow(NotFound::new);
            byEvent.computeIfAbsent(eventId, first -> new LinkedHashSet<>()).add(id);
        }
        byEvent.keySet().forEach(events::require);
        return portions.each(byEvent.values(), id -> decide(id, decision));
    }

    private Registration decide(long id, BiConsumer<Event, RegistrationEntity> decision) {
        long eventId = registrations.findEventIdById(id).orElseThrow(NotFound::new);
        Event event = events.find(eventId).orElseThrow(NotFound::new);
        seats.lock(eventId);
        RegistrationEntity row = registrations.lockById(id).orElseThrow(NotFound::new);
        if (row.state == RegistrationState.APPLIED) {
            decision.accept(event, row);
            registrations.saveAndFlush(row);
            news.publishEvent(new ApplicationDecided(id, eventId));
        }
        return rows.shown(row);
    }
}
