package org.jiangtai.registration;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.Hold;
import org.jiangtai.event.Holds;
import org.jiangtai.event.Seats;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people come onto an event's list: seats kept for units, an organiser's yes, questions with a purpose each. */
@Service
@Transactional
public class TermsService {

    private static final int MOST_HOLDS = 60;

    private final EventService events;
    private final Seats seats;
    private final Holds holds;
    private final HeldUnits heldUnits;
    private final UnitService units;
    private final Questions questions;
    private final WaitingList waitingList;
    private final SeatTimes times;
    private final Clock clock;

    TermsService(
            EventService events,
            Seats seats,
            Holds holds,
            HeldUnits heldUnits,
            UnitService units,
            Questions questions,
            WaitingList waitingList,
            SeatTimes times,
            Clock clock) {
        this.events = events;
        this.seats = seats;
        this.holds = holds;
        this.heldUnits = heldUnits;
        this.units = units;
        this.questions = questions;
        this.waitingList = waitingList;
        this.times = times;
        this.clock = clock;
    }

    /** What a form asks beside name and phone. */
    public record FormParts(List<HeldUnit> units, List<Question> questions) {}

    /** What the form of this event asks beside name and phone; no statement where that is nothing. */
    @PermitAll
    @Transactional(readOnly = true)
    public FormParts form(Event event) {
        return new FormParts(heldUnits.choices(event), questions.asked(event));
    }

    /** The same for somebody who writes for others: the units are those that they answer for. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public FormParts formByUnit(long eventId) {
        Event event = events.require(eventId);
        return new FormParts(heldUnits.ownChoices(event), questions.asked(event));
    }

    /** How people come onto the event's list now. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public RegistrationTerms of(long eventId) {
        return terms(events.require(eventId));
    }

    /** Units that seats can be kept for: those of the zone, by code. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<Unit> choices() {
        return units.existing();
    }

    /** When seats become open to everybody that are kept for units, where nobody sets a time. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Instant usuallyHeldUntil(long eventId) {
        return times.usuallyHeldUntil(events.require(eventId));
    }

    /**
     * Sets all of it, from now on. People who are down keep what they have; who waits is offered what becomes free.
     *
     * @throws InvalidInput if more seats are kept than are left, the time for them is over, one of the units is no more, or
     *     a question is not as it must be
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public RegistrationTerms save(long eventId, RegistrationTerms wanted) {
        Event event = events.require(eventId);
        Map<Long, Integer> kept = kept(wanted);
        Instant until = wanted.heldUntil();
        seats.lock(eventId);
        boolean sameHolds = wanted.holds().equals(holds.of(eventId)) && Objects.equals(until, holds.until(eventId));
        if (!sameHolds) {
            requireThere(kept.keySet(), holds.of(eventId));
            if (until != null && (!until.isAfter(clock.instant()) || until.isAfter(event.startsAt()))) {
                throw new InvalidInput("heldUntil", "invalid.holds.until");
            }
            if (!kept.isEmpty()
                    && until == null
                    && !times.usuallyHeldUntil(event).isAfter(clock.instant())) {
                throw new InvalidInput("heldUntil", "invalid.holds.over");
            }
            holds.keep(eventId, kept, until);
        }
        questions.ask(eventId, wanted.questions());
        holds.ask(eventId, wanted.approval(), !wanted.questions().isEmpty());
        events.find(eventId).ifPresent(waitingList::tend);
        return terms(event);
    }

    private void requireThere(Set<Long> wanted, List<Hold> before) {
        Set<Long> held = before.stream().map(Hold::unitId).collect(Collectors.toSet());
        Map<Long, Unit> known = units.findAll(wanted);
        for (long id : wanted) {
            Unit unit = known.get(id);
            if (unit == null || !unit.takes(held.contains(id) ? id : null)) {
                throw new InvalidInput("holds", "invalid.unit");
            }
        }
    }

    private static Map<Long, Integer> kept(RegistrationTerms wanted) {
        if (wanted.holds().size() > MOST_HOLDS) {
            throw new InvalidInput("holds", "invalid.holds.many", MOST_HOLDS);
        }
        Map<Long, Integer> kept = new LinkedHashMap<>();
        for (Hold hold : wanted.holds()) {
            if (hold.seats() < 1) {
                throw new InvalidInput("holds", "invalid.holds.seats");
            }
            if (kept.put(hold.unitId(), hold.seats()) != null) {
                throw new InvalidInput("holds", "invalid.holds.twice");
            }
        }
        return kept;
    }

    private RegistrationTerms terms(Event event) {
        Event now = events.find(event.id()).orElseThrow(NotFound::new);
        return new RegistrationTerms(
                now.admission().approval(), holds.of(event.id()), holds.until(event.id()), questions.asked(event.id()));
    }
}
