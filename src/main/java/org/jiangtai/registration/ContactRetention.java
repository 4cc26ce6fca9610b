package org.jiangtai.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the promise of the privacy page: names and phones go once the time for which they were asked is over (six months
 * after the event by default). The registrations stay without them, so that the figures of past seasons stay right.
 */
@Component
class ContactRetention {

    private static final Logger log = LoggerFactory.getLogger(ContactRetention.class);
    private static final int AT_ONCE = 200;

    /** Stands where a name was; no person's name is a star. */
    static final String NOBODY = "*";

    private final RegistrationRepository registrations;
    private final EventService events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration kept;

    ContactRetention(
            RegistrationRepository registrations,
            EventService events,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${jiangtai.registration.contacts-kept}") Duration kept) {
        this.registrations = registrations;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "${jiangtai.zone}")
    void forgetOldContacts() {
        Instant limit = clock.instant().minus(kept);
        List<Long> over = AsProgram.call(() -> events.between(Instant.EPOCH, limit)).stream()
                .filter(event -> event.endsAt().isBefore(limit))
                .map(Event::id)
                .toList();
        int forgotten = 0;
        for (int from = 0; from < over.size(); from += AT_ONCE) {
            List<Long> part = over.subList(from, Math.min(from + AT_ONCE, over.size()));
            Integer rows = transaction.execute(status -> registrations.forget(part, NOBODY));
            forgotten += rows == null ? 0 : rows;
        }
        if (forgotten > 0) {
            log.info("{} names and phones were taken out of registrations", forgotten);
        }
    }
}
