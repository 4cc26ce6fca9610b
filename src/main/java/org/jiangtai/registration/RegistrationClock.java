package org.jiangtai.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jiangtai.event.EventService;
import org.jiangtai.event.Holds;
import org.jiangtai.identity.AsProgram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks every minute which offers have passed, which kept seats become open, and who is to be reminded. All it needs
 * stands in the database, so a stop between two events loses nothing, and several instances of the program may look at
 * once: each event is done behind its own lock and looked at again there. An event that fails holds up no other.
 */
@Component
class RegistrationClock {

    private static final Logger log = LoggerFactory.getLogger(RegistrationClock.class);
    private static final int AT_ONCE = 200;

    private final RegistrationRepository registrations;
    private final WaitingList waitingList;
    private final Reminders reminders;
    private final Holds holds;
    private final EventService events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RegistrationClock(
            RegistrationRepository registrations,
            WaitingList waitingList,
            Reminders reminders,
            Holds holds,
            EventService events,
            TransactionTemplate transaction,
            Clock clock) {
        this.registrations = registrations;
        this.waitingList = waitingList;
        this.reminders = reminders;
        this.holds = holds;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${jiangtai.registration.look-every}",
            initialDelayString = "${jiangtai.registration.look-every}")
    void look() {
        Instant now = clock.instant();
        AsProgram.run(() -> {
            due(now).forEach(id -> alone(id, () -> tend(id)));
            reminders.due(now).forEach(event -> alone(event.id(), () -> reminders.send(event, now)));
        });
    }

    private Set<Long> due(Instant now) {
        Set<Long> due = new LinkedHashSet<>(registrations.findEventsWithLapsed(now, Limit.of(AT_ONCE)));
        due.addAll(transaction.execute(status -> holds.holding()));
        return due;
    }

    private void tend(long eventId) {
        transaction.executeWithoutResult(status -> events.find(eventId).ifPresent(waitingList::tend));
    }

    private static void alone(long eventId, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("The registrations of event {} are due and could not be looked after", eventId, e);
        }
    }
}
