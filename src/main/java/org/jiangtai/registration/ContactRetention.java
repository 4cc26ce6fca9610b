package org.jiangtai.registration;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the promise of the privacy page: names, phones and answers go once the time for which they were asked is over
 * (six months after the event by default). The registrations stay without them, so that the figures of past seasons
 * stay right.
 */
@Component
class ContactRetention implements RetentionRule {

    /** Stands where a name was; no person's name is a star. */
    static final String NOBODY = "*";

    private final RegistrationRepository registrations;
    private final AnswerRepository answers;
    private final EndedEvents ended;
    private final Duration kept;

    ContactRetention(
            RegistrationRepository registrations,
            AnswerRepository answers,
            EndedEvents ended,
            @Value("${jiangtai.registration.contacts-kept}") Duration kept) {
        this.registrations = registrations;
        this.answers = answers;
        this.ended = ended;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public String whatKey() {
        return "retention.contacts.what";
    }

    @Override
    public String whyKey() {
        return "retention.contacts.why";
    }

    @Override
    public String thenKey() {
        return "retention.contacts.then";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public long due(Instant at) {
        return ended.sum(at.minus(kept), part -> registrations.countByEventIdInAndNameNot(part, NOBODY));
    }

    @Override
    public long forget(Instant now) {
        return ended.sum(now.minus(kept), part -> {
            answers.forgetOf(part);
            return registrations.forget(part, NOBODY);
        });
    }
}
