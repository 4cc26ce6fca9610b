package org.jiangtai.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who found something is of no use once it has been put right for some time. */
@Component
class FinderRetention implements RetentionRule {

    private static final int AT_ONCE = 200;

    private final ItemRepository items;
    private final TransactionTemplate transaction;
    private final Duration kept;

    FinderRetention(
            ItemRepository items,
            TransactionTemplate transaction,
            @Value("${jiangtai.followup.finders-kept}") Duration kept) {
        this.items = items;
        this.transaction = transaction;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "finders";
    }

    @Override
    public String whatKey() {
        return "retention.finders.what";
    }

    @Override
    public String whyKey() {
        return "retention.finders.why";
    }

    @Override
    public String thenKey() {
        return "retention.finders.then";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public long due(Instant at) {
        return items.countFinders(at.minus(kept));
    }

    @Override
    public long forget(Instant now) {
        long gone = 0;
        List<Long> part = items.findFinders(now.minus(kept), Limit.of(AT_ONCE));
        while (!part.isEmpty()) {
            List<Long> ids = part;
            Integer forgotten = transaction.execute(status -> items.forgetFinders(ids));
            gone += forgotten == null ? 0 : forgotten;
            part = items.findFinders(now.minus(kept), Limit.of(AT_ONCE));
        }
        return gone;
    }
}
