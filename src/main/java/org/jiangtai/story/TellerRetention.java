package org.jiangtai.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who told a story is forgotten once nothing has happened to it for some time; the name of somebody who agreed to be
 * named stays while that holds. Who heard it, and where and when, stays for ever.
 */
@Component
class TellerRetention implements RetentionRule {

    private static final int AT_ONCE = 200;

    private final StoryRepository stories;
    private final ConsentBook consents;
    private final TransactionTemplate transaction;
    private final Duration kept;

    TellerRetention(
            StoryRepository stories,
            ConsentBook consents,
            TransactionTemplate transaction,
            @Value("${jiangtai.story.tellers-kept}") Duration kept) {
        this.stories = stories;
        this.consents = consents;
        this.transaction = transaction;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "tellers";
    }

    @Override
    public String whatKey() {
        return "retention.tellers.what";
    }

    @Override
    public String whyKey() {
        return "retention.tellers.why";
    }

    @Override
    public String thenKey() {
        return "retention.tellers.then";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public long due(Instant at) {
        return stories.countTellers(at.minus(kept));
    }

    @Override
    public long forget(Instant now) {
        Instant moment = now.minus(kept);
        long gone = 0;
        List<Long> part = stories.findTellers(moment, Limit.of(AT_ONCE));
        while (!part.isEmpty()) {
            List<Long> ids = part;
            transaction.executeWithoutResult(status -> ids.forEach(id -> forget(id, moment)));
            gone += ids.size();
            part = stories.findTellers(moment, Limit.of(AT_ONCE));
        }
        return gone;
    }

    private void forget(long id, Instant moment) {
        stories.lockById(id);
        StoryEntity story = stories.findById(id).orElseThrow();
        if (!story.changedAt.isBefore(moment)) {
            return;
        }
        story.phoneSealed = null;
        story.sealedWith = null;
        if (consents.inForce(id).filter(consent -> consent.named).isEmpty()) {
            story.name = "";
        }
    }
}
