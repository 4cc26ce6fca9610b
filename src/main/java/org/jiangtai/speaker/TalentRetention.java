package org.jiangtai.speaker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who left the talent pool is forgotten; that somebody was there stays as a number. */
@Component
class TalentRetention implements RetentionRule {

    private final TalentRepository talents;
    private final TalentNoteRepository notes;
    private final TransactionTemplate transaction;
    private final Duration kept;

    TalentRetention(
            TalentRepository talents,
            TalentNoteRepository notes,
            TransactionTemplate transaction,
            @Value("${jiangtai.speaker.left-kept}") Duration kept) {
        this.talents = talents;
        this.notes = notes;
        this.transaction = transaction;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "talents";
    }

    @Override
    public String whatKey() {
        return "retention.talents.what";
    }

    @Override
    public String whyKey() {
        return "retention.talents.why";
    }

    @Override
    public String thenKey() {
        return "retention.talents.then";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public long due(Instant at) {
        return talents.findLeftBefore(at.minus(kept)).size();
    }

    @Override
    public long forget(Instant now) {
        List<Long> ids = talents.findLeftBefore(now.minus(kept));
        if (ids.isEmpty()) {
            return 0;
        }
        Integer gone = transaction.execute(status -> {
            notes.forget(ids);
            return talents.forget(ids);
        });
        return gone == null ? 0 : gone;
    }
}
