package org.jiangtai.checkin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.registration.Absences;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leave: who cannot come says so beforehand and keeps the seat. The person does it with the ticket in hand, or somebody
 * at the desk for them. Whoever comes after all is present.
 */
@Service
@Transactional
public class LeaveService implements Absences {

    private static final int MOST_REASON = 300;

    private final ExcuseRepository excuses;
    private final RegistrationService registrations;
    private final EventService events;
    private final CurrentPerson current;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    LeaveService(
            ExcuseRepository excuses,
            RegistrationService registrations,
            EventService events,
            CurrentPerson current,
            ApplicationEventPublisher news,
            Clock clock) {
        this.excuses = excuses;
        this.registrations = registrations;
        this.events = events;
        this.current = current;
        this.news = news;
        this.clock = clock;
    }

    /** The leave of a registration, unless it was taken back. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Leave> of(long registrationId) {
        return excuses.findByRegistrationId(registrationId)
                .filter(excuse -> excuse.withdrawnAt == null)
                .map(ExcuseEntity::toLeave);
    }

    @Override
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Said> saidBy(long registrationId) {
        return excuses.findByRegistrationId(registrationId).map(excuse -> new Said(excuse.reason, excuse.askedAt));
    }

    @Override
    @AmongModules
    @PermitAll
    public void forget(long registrationId) {
        excuses.forgetOf(registrationId);
    }

    /**
     * Asks for leave with the ticket in hand, until the event begins. Doing it twice is doing it once.
     *
     * @param reason may be empty
     * @throws LeaveTooLate once the event has begun
     */
    @PermitAll
    public void askByTicket(String token, @Nullable String reason) {
        Registration locked = registrations.lockForEntry(token).orElseThrow(NotFound::new);
        requireBefore(locked.eventId());
        put(locked, reason, null);
    }

    /**
     * Takes it back with the ticket in hand.
     *
     * @throws LeaveTooLate once the event has begun
     */
    @PermitAll
    public void withdrawByTicket(String token) {
        Registration locked = registrations.lockForEntry(token).orElseThrow(NotFound::new);
        requireBefore(locked.eventId());
        takeBack(locked);
    }

    /** Enters leave for somebody who said so by word of mouth; afterwards too, for what was said in time. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void enter(long registrationId, String reason) {
        put(
                lockForDesk(registrationId),
                Typed.required("reason", reason, MOST_REASON),
                current.find().map(SignedIn::accountId).orElse(null));
    }

    /** Takes back what was entered, or what the person asked for. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void withdraw(long registrationId) {
        takeBack(lockForDesk(registrationId));
    }

    private void put(Registration locked, @Nullable String reason, @Nullable Long accountId) {
        if (locked.state() != RegistrationState.SEATED) {
            throw new InvalidInput("registration", "invalid.leave.noSeat");
        }
        ExcuseEntity excuse = excuses.findByRegistrationId(locked.id()).orElseGet(ExcuseEntity::new);
        if (excuse.id != null && excuse.withdrawnAt == null) {
            return;
        }
        excuse.eventId = locked.eventId();
        excuse.registrationId = locked.id();
        excuse.reason = Typed.optional("reason", reason, MOST_REASON);
        excuse.askedAt = clock.instant();
        excuse.accountId = accountId;
        excuse.withdrawnAt = null;
        excuses.saveAndFlush(excuse);
        news.publishEvent(new PersonCheckedIn(locked.eventId()));
    }

    private void takeBack(Registration locked) {
        excuses.findByRegistrationId(locked.id())
                .filter(excuse -> excuse.withdrawnAt == null)
                .ifPresent(excuse -> {
                    excuse.withdrawnAt = clock.instant();
                    news.publishEvent(new PersonCheckedIn(excuse.eventId));
                });
    }

    private Registration lockForDesk(long registrationId) {
        Registration locked = registrations.lockForEntry(registrationId).orElseThrow(NotFound::new);
        events.require(locked.eventId());
        return locked;
    }

    private void requireBefore(long eventId) {
        Event event = events.find(eventId).orElseThrow(NotFound::new);
        if (event.state() == EventState.CANCELLED || !clock.instant().isBefore(event.startsAt())) {
            throw new LeaveTooLate();
        }
    }
}
