package org.jiangtai.event;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom to ask for at an event is forgotten some time after the event, like the people who came. */
@Component
class EventContactRetention implements RetentionRule {

    private final EventRepository events;
    private final TransactionTemplate transaction;
    private final Duration kept;

    EventContactRetention(
            EventRepository events,
            TransactionTemplate transaction,
            @Value("${jiangtai.event.contacts-kept}") Duration kept) {
        this.events = events;
        this.transaction = transaction;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "eventContacts";
    }

    @Override
    public String whatKey() {
        return "retention.eventContacts.what";
    }

    @Override
    public String whyKey() {
        return "retention.eventContacts.why";
    }

    @Override
    public String thenKey() {
        return "retention.eventContacts.then";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public long due(Instant at) {
        return events.countContactsEndedBefore(at.minus(kept));
    }

    @Override
    public long forget(Instant now) {
        Integer gone = transaction.execute(status -> events.forgetContactsEndedBefore(now.minus(kept)));
        return gone == null ? 0 : gone;
    }
}
