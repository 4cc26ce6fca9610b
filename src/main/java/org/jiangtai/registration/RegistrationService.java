package org.jiangtai.registration;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.event.Seats;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.Role;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SeesPersonalData;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
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
    private final PhoneVault vault;
    private final RegistrationMaker maker;
    private final PeopleFinder finder;
    private final ConsentService consents;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    RegistrationService(
            RegistrationRepository registrations,
            EventService events,
            Seats seats,
            PhoneVault vault,
            RegistrationMaker maker,
            PeopleFinder finder,
            ConsentService consents,
            ApplicationEventPublisher news,
            Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.seats = seats;
        this.vault = vault;
        this.maker = maker;
        this.finder = finder;
        this.consents = consents;
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
    public List<Registration> register(RegisterRequest request) {
        Event event = events.find(request.eventId()).filter(Event::isPublic).orElseThrow(NotFound::new);
        if (!event.state().takesNames()) {
            throw new NotOpen(event.state());
        }
        if (!request.consent().given()) {
            throw new InvalidInput("consent", "invalid.consent");
        }
        return put(event, request, Source.SELF, true);
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
        return put(event, request, Source.BY_UNIT, false);
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

    /** The ticket of this token. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Registration> ticket(String token) {
        return registrations.findByToken(token).map(this::shown);
    }

    /** The tickets of these tokens, as far as they exist. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Registration> tickets(Collection<String> ticketTokens) {
        return registrations.findByTokenIn(ticketTokens).stream()
                .map(this::shown)
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
                .map(this::shown)
                .toList();
    }

    /** Shows one person's name and phone in full. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    @SeesPersonalData("Registration")
    public FullContact reveal(long id) {
        RegistrationEntity registration = registrations.findById(id).orElseThrow(NotFound::new);
        events.require(registration.eventId);
        return contact(registration);
    }

    /** Name and phone in full for another module that writes to the person. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<FullContact> contact(long id) {
        return registrations.findById(id).map(this::contact);
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
                .map(this::shown)
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
        String typed = code.strip().replaceFirst("[?#].*$", "");
        String bare = typed.substring(typed.lastIndexOf('/') + 1);
        // A short code is never as long as a token, so one question is enough.
        Optional<RegistrationEntity> found = ShortCode.parse(bare)
                .map(shortCode -> registrations.lockByShortCode(shortCode.value()))
                .orElseGet(() -> registrations.lockByToken(bare.toLowerCase(Locale.ROOT)));
        return found.map(this::shown);
    }

    /** A registration by id for another module that has made sure of its own that the asker may know. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Registration> find(long id) {
        return registrations.findById(id).map(this::shown);
    }

    /** Locks a registration that was picked from a list. */
    @AmongModules
    @PermitAll
    public Optional<Registration> lockForEntry(long id) {
        return registrations.lockById(id).map(this::shown);
    }

    /** Lets as many people of the waiting list move up as there are seats. */
    @AmongModules
    @PermitAll
    public void moveUp(long eventId) {
        events.find(eventId).ifPresent(event -> moveUp(event, seats.movable(eventId)));
    }

    private List<Registration> put(Event event, RegisterRequest request, Source source, boolean phoneNeeded) {
        if (request.people().isEmpty() || request.people().size() > MOST_PEOPLE_AT_ONCE) {
            throw new InvalidInput("people", "invalid.people", MOST_PEOPLE_AT_ONCE);
        }
        if (request.people().stream().anyMatch(PersonToRegister::under14)
                && !request.guardianConsent().given()) {
            throw new InvalidInput("guardianConsent", "invalid.guardianConsent");
        }
        String consentVersion = consents.agreed(ConsentPurpose.REGISTRATION, request.consent(), "consent");
        String guardianVersion = request.people().stream().anyMatch(PersonToRegister::under14)
                ? consents.agreed(ConsentPurpose.GUARDIAN, request.guardianConsent(), "guardianConsent")
                : null;
        String party = maker.party();
        List<RegistrationEntity> rows = new ArrayList<>();
        for (PersonToRegister typed : request.people()) {
            RegistrationEntity row = maker.make(event.id(), typed, source, party);
            if (phoneNeeded && row.phoneSealed == null) {
                throw new InvalidInput("phone", "invalid.phone.empty");
            }
            row.guardianConsent = typed.under14();
            row.guardianVersion = typed.under14() ? guardianVersion : null;
            row.consentVersion = consentVersion;
            row.consentedAt = consentVersion == null ? null : row.registeredAt;
            if (request.sameNameIsAnother()) {
                row.personKey = null;
            }
            rows.add(row);
        }
        refuseDoubles(event.id(), rows);
        List<Seats.Place> places = seats.take(event.id(), rows.size());
        // Somebody may have cancelled it while this one waited for the seats.
        if (!events.isStillOn(event.id())) {
            throw new NotOpen(EventState.CANCELLED);
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).waitingNumber = places.get(i).waitingNumber();
            rows.get(i).state = places.get(i).isSeat() ? RegistrationState.SEATED : RegistrationState.WAITING;
        }
        try {
            registrations.saveAllAndFlush(rows);
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("registration_person")) {
                // Two requests of the same person arrived together, and the other was faster.
                throw new AlreadyRegistered();
            }
            throw e;
        }
        rows.forEach(row -> news.publishEvent(new PersonRegistered(row.id, row.eventId)));
        return rows.stream().map(this::shown).toList();
    }

    private void refuseDoubles(long eventId, List<RegistrationEntity> rows) {
        Set<String> keys = new HashSet<>();
        Set<String> everyKey = new HashSet<>();
        for (RegistrationEntity row : rows) {
            if (row.personKey != null && !keys.add(row.personKey)) {
                throw new InvalidInput("people", "invalid.people.same", row.name);
            }
            if (row.personKey != null) {
                everyKey.addAll(row.personKeys);
            }
        }
        if (!keys.isEmpty() && registrations.existsByEventIdAndPersonKeyIn(eventId, everyKey)) {
            throw new AlreadyRegistered();
        }
    }

    private Event eventOf(Optional<Long> id) {
        return id.flatMap(events::find).orElseThrow(NotFound::new);
    }

    /** The event's seats are locked before, in the order that everybody keeps who changes who has a seat. */
    private Registration cancel(Event event, RegistrationEntity registration, String reason) {
        if (registration.state == RegistrationState.CANCELLED) {
            return shown(registration);
        }
        boolean hadSeat = registration.state == RegistrationState.SEATED;
        Instant now = clock.instant();
        registration.state = RegistrationState.CANCELLED;
        registration.cancelledAt = now;
        registration.cancelReason = reason;
        registration.personKey = null;
        registrations.saveAndFlush(registration);
        news.publishEvent(new RegistrationCancelled(registration.id, registration.eventId));
        if (hadSeat) {
            int movable = seats.giveBack(event.id());
            moveUp(event, movable);
        } else {
            seats.leaveWaitingList(registration.eventId);
        }
        return shown(registration);
    }

    /** Nobody is called to an event that has begun or was cancelled; who stands at the door gets in there. */
    private void moveUp(Event event, int people) {
        boolean stillToCome =
                event.state() != EventState.CANCELLED && clock.instant().isBefore(event.startsAt());
        if (people == 0 || !stillToCome) {
            return;
        }
        for (RegistrationEntity next : registrations.findByEventIdAndStateOrderByWaitingNumber(
                event.id(), RegistrationState.WAITING, Limit.of(people))) {
            seats.moveUp(event.id());
            next.state = RegistrationState.SEATED;
            next.waitingNumber = 0;
            news.publishEvent(new PersonMovedUp(next.id, event.id()));
        }
    }

    private FullContact contact(RegistrationEntity registration) {
        return new FullContact(
                registration.name,
                registration.phoneSealed == null
                        ? ""
                        : vault.open(registration.phoneSealed).national());
    }

    private Registration shown(RegistrationEntity row) {
        return row.toRegistration(
                row.phoneSealed == null ? "" : vault.open(row.phoneSealed).masked());
    }
}
