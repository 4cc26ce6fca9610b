package org.jiangtai.registration;

import java.time.Clock;
import java.time.Instant;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventState;
import org.jiangtai.event.Holds;
import org.jiangtai.event.Seats;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one rule by which freed seats reach those who wait: each is offered to the next for a time, in order, and goes on
 * to the one behind if the time passes. Whoever let it pass goes to the end. It runs in the transaction that freed a
 * seat, behind the lock on the event's seats, so nobody is passed over and nothing is given twice.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WaitingList {

    private final RegistrationRepository registrations;
    private final Seats seats;
    private final Holds holds;
    private final SeatTimes times;
    private final ApplicationEventPublisher news;
    private final Texts texts;
    private final Clock clock;

    WaitingList(
            RegistrationRepository registrations,
            Seats seats,
            Holds holds,
            SeatTimes times,
            ApplicationEventPublisher news,
            Texts texts,
            Clock clock) {
        this.registrations = registrations;
        this.seats = seats;
        this.holds = holds;
        this.times = times;
        this.news = news;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Does what is due with an event's seats: opens those that were kept for units long enough, takes back offers that
     * nobody answered, and offers what is free. Nobody is called to an event that has begun or was cancelled; who
     * stands at its door gets in there, and an offer that was open at the start stays good at the door.
     */
    void tend(Event event) {
        Instant now = clock.instant();
        seats.lock(event.id());
        if (event.admission().byUnit() && !now.isBefore(times.heldUntil(event))) {
            holds.release(event.id());
        }
        if (event.state() == EventState.CANCELLED || !now.isBefore(event.startsAt())) {
            registrations.keepOffersOpen(event.id());
            return;
        }
        takeBack(event, now);
        offer(event, now);
    }

    /** Takes somebody's seat or place in the list away; the caller has locked the seats and the registration. */
    void leave(RegistrationEntity row) {
        if (row.state.hasSeat()) {
            seats.giveBack(row.eventId, row.seatHeld ? row.unitId : null);
        } else if (row.state == RegistrationState.WAITING) {
            seats.leaveWaitingList(row.eventId);
        }
        row.seatHeld = false;
        row.offerUntil = null;
    }

    private void takeBack(Event event, Instant now) {
        for (long id : registrations.findLapsed(event.id(), now)) {
            RegistrationEntity row = registrations.lockById(id).orElseThrow(NotFound::new);
            if (row.state != RegistrationState.OFFERED) {
                continue;
            }
            leave(row);
            row.offersMissed++;
            // Who has no phone was told by nobody but the keeper, and is not sent away for that.
            if (row.phoneSealed != null && row.offersMissed >= times.offersMissed()) {
                row.end(RegistrationState.CANCELLED, texts.in(Texts.CHINESE, "registration.offer.missed"), now);
            } else {
                row.state = RegistrationState.WAITING;
                row.waitingNumber = seats.queue(event.id());
            }
            registrations.saveAndFlush(row);
            news.publishEvent(new OfferLapsed(row.id, event.id()));
        }
    }

    private void offer(Event event, Instant now) {
        Seats.Free free = seats.free(event.id());
        if (free.isNothing()) {
            return;
        }
        Instant until = times.offerUntil(event, now);
        free.byUnit()
                .forEach((unitId, left) -> registrations
                        .findWaitingOf(event.id(), unitId, Limit.of(left))
                        .forEach(id -> offer(id, unitId, until)));
        if (free.open() > 0) {
            registrations.findWaiting(event.id(), Limit.of(free.open())).forEach(id -> offer(id, null, until));
        }
    }

    private void offer(long id, @Nullable Long heldFor, Instant until) {
        RegistrationEntity row = registrations.lockById(id).orElseThrow(NotFound::new);
        seats.moveUp(row.eventId, heldFor);
        row.state = RegistrationState.OFFERED;
        row.waitingNumber = 0;
        row.seatHeld = heldFor != null;
        row.offerUntil = until;
        registrations.saveAndFlush(row);
        news.publishEvent(new SeatOffered(row.id, row.eventId));
    }
}
