package org.jiangtai.resident;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who was put down for nothing for a long time (two years by default) is forgotten, as the text says that was read out
 * to them. Who was taken off the list goes a day later: until then a slip can be undone.
 */
@Component
class ResidentRetention implements RetentionRule {

    private static final Duration UNDOABLE = Duration.ofDays(1);

    private final ResidentRepository residents;
    private final TransactionTemplate transaction;
    private final Duration kept;

    ResidentRetention(
            ResidentRepository residents,
            TransactionTemplate transaction,
            @Value("${jiangtai.resident.unused-kept}") Duration kept) {
        this.residents = residents;
        this.transaction = transaction;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "residents";
    }

    @Override
    public String whatKey() {
        return "retention.residents.what";
    }

    @Override
    public String whyKey() {
        return "retention.residents.why";
    }

    @Override
    public String thenKey() {
        return "retention.residents.then";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public long due(Instant at) {
        return residents.countDue(at.minus(kept), at.minus(UNDOABLE));
    }

    @Override
    public long forget(Instant now) {
        Integer gone = transaction.execute(status -> residents.forget(now.minus(kept), now.minus(UNDOABLE)));
        return gone == null ? 0 : gone;
    }
}
