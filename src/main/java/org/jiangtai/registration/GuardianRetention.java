package org.jiangtai.registration;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * That a guardian agreed is kept as long as somebody may ask for the proof (three years after the event by default, as
 * civil claims last), and says nothing of who it was once the name is gone.
 */
@Component
class GuardianRetention implements RetentionRule {

    private final RegistrationRepository registrations;
    private final EndedEvents ended;
    private final Duration kept;

    GuardianRetention(
            RegistrationRepository registrations,
            EndedEvents ended,
            @Value("${jiangtai.registration.guardian-consent-kept}") Duration kept) {
        this.registrations = registrations;
        this.ended = ended;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "guardians";
    }

    @Override
    public String whatKey() {
        return "retention.guardians.what";
    }

    @Override
    public String whyKey() {
        return "retention.guardians.why";
    }

    @Override
    public String thenKey() {
        return "retention.guardians.then";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public long due(Instant at) {
        return ended.sum(at.minus(kept), registrations::countByEventIdInAndGuardianConsentTrue);
    }

    @Override
    public long forget(Instant now) {
        return ended.sum(now.minus(kept), registrations::forgetGuardians);
    }
}
