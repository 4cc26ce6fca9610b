package org.jiangtai.registration;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.Seats;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.SeesPersonalData;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts people down for events and takes them off again. Residents need no account: who holds a ticket's token may do
 * what a ticket can.
 */
@Service
@Transactional
public class RegistrationService {

    public static final int MOST_PEOPLE_AT_ONCE = 10;

    private static final int MOST_FOUND = 30;

    private final RegistrationRepository registrations;
    private final EventService events;
    private final Seats seats;
    private final Registrar registrar;
    private final ArrivalQueue queue;
    private final RegistrationMaker maker;
    private final RegistrationRows rows;
    private final TicketBook book;
    private final WaitingList waitingList;
    private final PeopleFinder finder;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    RegistrationService(
            RegistrationRepository registrations,
            EventService events,
            Seats seats,
            Registrar registrar,
            ArrivalQueue queue,
            RegistrationMaker maker,
            RegistrationRows rows,
            TicketBook book,
            WaitingList waitingList,
            PeopleFinder finder,
            ApplicationEventPublisher news,
            Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.seats = seats;
        this.registrar = registrar;
        this.queue = queue;
        this.maker = maker;
        this.rows = rows;
        this.book = book;
        this.waitingList = waitingList;
        this.finder = finder;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Registers a resident, or several members of a family on one phone. Who finds no seat left is put on the waiting
     * list, in the order of the form.
     *
     * @return one registration for each person, in their order
     * @throws InvalidInput if a field is not as it must be or consent is missing
     * @throws NotOpen if the event takes no names
     * @throws AlreadyRegistered if one of them is down already
     */
    @PermitAll
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Registration> register(RegisterRequest request) {
        if (!request.consent().given()) {
            throw new InvalidInput("consent", "invalid.consent");
        }
        return queue.put(request.eventId(), registrar.read(request, Source.SELF)).stream()
                .map(rows::shown)
                .toList();
    }

    /**
     * Registers people for whom somebody else writes: a phone may be missing, and the same name on the same phone may
     * be two people. Who writes has told them what their data are for, and says so by the consent.
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public List<Registration> registerByUnit(RegisterRequest request) {
        Event event = events.require(request.eventId());
        if (!event.state().takesNames()) {
            throw new NotOpen(event.state());
        }
        if (!request.consent().given()) {
            throw new InvalidInput("consent", "invalid.consent.byUnit");
        }
        return registrar.put(event, registrar.read(request, Source.BY_UNIT));
    }

    /** Somebody who was registered at the door, and whether a seat was still free. */
    public record WalkIn(Holder holder, boolean seatWasFree) {}

    /** Registers somebody who stands at the door. The caller has made sure that the door may do so. */
    @AmongModules
    @PermitAll
    public WalkIn registerWalkIn(long eventId, String name, @Nullable String phone) {
        Event event = events.find(eventId).orElseThrow(NotFound::new);
        RegistrationEntity walkIn =
                maker.make(event.id(), new PersonToRegister(name, phone, false), Source.WALK_IN, maker.party());
        boolean seatWasFree = seats.takeAtDoor(eventId);
        walkIn.personKey = null;
        // At once, as the door writes who came in by statements of its own.
        return new WalkIn(registrations.saveAndFlush(walkIn).toHolder(), seatWasFree);
    }

    /**
     * Takes somebody off again who was registered at the door by mistake; the seat is free again.
     *
     * @return whether this call did it
     */
    @AmongModules
    @PermitAll
    public boolean takeBackWalkIn(long id) {
        long eventId = registrations.findEventIdById(id).orElseThrow(NotFound::new);
        Event event = events.find(eventId).orElseThrow(NotFound::new);
        seats.lock(eventId);
        RegistrationEntity row = registrations.lockById(id).orElseThrow(NotFound::new);
        if (row.source != Source.WALK_IN || row.state.isOver()) {
            return false;
        }
        cancel(event, row, "");
        return true;
    }

    /** The ticket of this token. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Registration> ticket(String token) {
        return registrations.findByToken(token).map(rows::shown);
    }

    /** The tickets of these tokens, as far as they exist. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Registration> tickets(Collection<String> ticketTokens) {
        return registrations.findByTokenIn(ticketTokens).stream()
                .map(rows::shown)
                .toList();
    }

    /**
     * Gives a registration back with the ticket in hand. Doing it twice is doing it once.
     *
     * @throws TooLateToCancel if the event has begun
     */
    @PermitAll
    public Registration cancel(String token) {
        Event event = eventOf(registrations.findEventIdByToken(token));
        if (!clock.instant().isBefore(event.startsAt())) {
            throw new TooLateToCancel();
        }
        seats.lock(event.id());
        return cancel(event, registrations.lockByToken(token).orElseThrow(NotFound::new), "");
    }

    /** Takes somebody off the list for them. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public Registration cancel(long id, String reason) {
        long eventId = registrations.findEventIdById(id).orElseThrow(NotFound::new);
        events.require(eventId);
        Event event = events.find(eventId).orElseThrow(NotFound::new);
        String why = Typed.required("reason", reason, 500);
        seats.lock(event.id());
        return cancel(event, registrations.lockById(id).orElseThrow(NotFound::new), why);
    }

    /** All registrations of an event, those given back too, in the order they came. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Registration> of(long eventId) {
        events.require(eventId);
        return registrations.findByEventIdOrderById(eventId).stream()
                .map(rows::shown)
                .toList();
    }

    /** Shows one person's name and phone in full. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    @SeesPersonalData("Registration")
    public FullContact reveal(long id) {
        RegistrationEntity registration = registrations.findById(id).orElseThrow(NotFound::new);
        events.require(registration.eventId);
        return rows.contact(registration);
    }

    /** Name and phone in full for another module that writes to the person. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<FullContact> contact(long id) {
        return registrations.findById(id).map(rows::contact);
    }

    /**
     * Finds people at the door by a part of the name or the last four digits of the phone; at most 30. The caller has
     * made sure that the door may ask.
     */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public List<Registration> search(long eventId, String typed) {
        return finder.search(eventId, typed, MOST_FOUND).stream()
                .map(rows::shown)
                .toList();
    }

    /**
     * Locks the registration that a scan or a typed code means, until the caller's transaction ends, so that two doors
     * decide one after the other.
     *
     * @param code a ticket's token, its whole address, or a short code as typed
     */
    @AmongModules
    @PermitAll
    public Optional<Registration> lockForEntry(String code) {
        String bare = TicketBook.bare(code);
        // A short code is never as long as a token, so one question is enough.
        Optional<RegistrationEntity> found = ShortCode.parse(bare)
                .map(shortCode -> registrations.lockByShortCode(shortCode.value()))
                .orElseGet(() -> registrations.lockByToken(bare.toLowerCase(Locale.ROOT)));
        return found.map(rows::shown);
    }

    /** Whose ticket a scanned or typed code was before a new one took its place. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Long> replacedTicket(String code) {
        return book.replaced(code);
    }

    /** The codes of an event that new ones took the place of; families' one codes are among them. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public List<ReplacedTicket> replacedTickets(long eventId) {
        return book.replacedOf(eventId);
    }

    /**
     * All who were put down together with whom a code means, in the order of the form; nobody if it means nobody.
     *
     * @param code a family's one code or its whole address, {@code /f/{party}}, or anything that {@link #lockForEntry}
     *     reads
     */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public List<Registration> family(String code) {
        return book.family(code).stream().map(rows::shown).toList();
    }

    /** A registration by id for another module that has made sure of its own that the asker may know. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Registration> find(long id) {
        return registrations.findById(id).map(rows::shown);
    }

    /** Locks a registration that was picked from a list. */
    @AmongModules
    @PermitAll
    public Optional<Registration> lockForEntry(long id) {
        return registrations.lockById(id).map(rows::shown);
    }

    /**
     * Offers what is free to those who wait, and takes back what nobody answered in time. It happens by itself; whoever
     * frees seats by other ways calls it.
     */
    @AmongModules
    @PermitAll
    public void tendWaitingList(long eventId) {
        events.find(eventId).ifPresent(waitingList::tend);
    }

    /** Notes that people came in: who was offered a seat has taken it by coming. */
    @AmongModules
    @PermitAll
    public void cameIn(Collection<Long> ids) {
        registrations.seatOffered(ids);
    }

    private Event eventOf(Optional<Long> id) {
        return id.flatMap(events::find).orElseThrow(NotFound::new);
    }

    /** The event's seats are locked before, in the order that everybody keeps who changes who has a seat. */
    private Registration cancel(Event event, RegistrationEntity row, String reason) {
        if (!row.state.isOver()) {
            waitingList.leave(row);
            row.end(RegistrationState.CANCELLED, reason, clock.instant());
            registrations.saveAndFlush(row);
            news.publishEvent(new RegistrationCancelled(row.id, row.eventId));
            waitingList.tend(event);
        }
        return rows.shown(row);
    }
}
