package org.jiangtai.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was read, typed or noted at a door in anybody's own words may tell of people: codes that meant nobody, notes on
 * cases, why something was entered from paper or taken back. The entries stay without it.
 */
@Component
class DoorTextRetention implements RetentionRule {

    private final EntryRepository entries;
    private final DoorCaseRepository cases;
    private final PaperBatchRepository batches;
    private final TransactionTemplate transaction;
    private final Duration kept;

    DoorTextRetention(
            EntryRepository entries,
            DoorCaseRepository cases,
            PaperBatchRepository batches,
            TransactionTemplate transaction,
            @Value("${jiangtai.registration.contacts-kept}") Duration kept) {
        this.entries = entries;
        this.cases = cases;
        this.batches = batches;
        this.transaction = transaction;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "doortexts";
    }

    @Override
    public String whatKey() {
        return "retention.doortexts.what";
    }

    @Override
    public String whyKey() {
        return "retention.doortexts.why";
    }

    @Override
    public String thenKey() {
        return "retention.doortexts.then";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public long due(Instant at) {
        Instant before = at.minus(kept);
        return entries.countWithText(before) + cases.countWithText(before) + batches.countWithText(before);
    }

    @Override
    public long forget(Instant now) {
        Instant before = now.minus(kept);
        long gone = 0;
        gone += inOneGo(() -> entries.forgetTexts(before));
        gone += inOneGo(() -> cases.forgetTexts(before));
        gone += inOneGo(() -> batches.forgetTexts(before));
        return gone;
    }

    private int inOneGo(IntSupplier part) {
        Integer gone = transaction.execute(status -> part.getAsInt());
        return gone == null ? 0 : gone;
    }
}
