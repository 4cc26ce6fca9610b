package org.jiangtai.checkin;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Why somebody could not come is nobody's business any more once the season is over; that they could not is counted. */
@Component
class ExcuseRetention implements RetentionRule {

    private final ExcuseRepository excuses;
    private final TransactionTemplate transaction;
    private final Duration kept;

    ExcuseRetention(
            ExcuseRepository excuses,
            TransactionTemplate transaction,
            @Value("${jiangtai.registration.contacts-kept}") Duration kept) {
        this.excuses = excuses;
        this.transaction = transaction;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "excuses";
    }

    @Override
    public String whatKey() {
        return "retention.excuses.what";
    }

    @Override
    public String whyKey() {
        return "retention.excuses.why";
    }

    @Override
    public String thenKey() {
        return "retention.excuses.then";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public long due(Instant at) {
        return excuses.countByAskedAtBeforeAndReasonNot(at.minus(kept), "");
    }

    @Override
    public long forget(Instant now) {
        Integer gone = transaction.execute(status -> excuses.forget(now.minus(kept)));
        return gone == null ? 0 : gone;
    }
}
