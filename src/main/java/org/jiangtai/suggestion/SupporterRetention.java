package org.jiangtai.suggestion;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who supported a suggestion is of no use once the last word about it is some time ago; how many did stays. */
@Component
class SupporterRetention implements RetentionRule {

    private final SupportRepository rows;
    private final SilentSuggestions silent;
    private final Duration kept;

    SupporterRetention(
            SupportRepository rows,
            SilentSuggestions silent,
            @Value("${jiangtai.suggestion.authors-kept}") Duration kept) {
        this.rows = rows;
        this.silent = silent;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "supporters";
    }

    @Override
    public String whatKey() {
        return "retention.supporters.what";
    }

    @Override
    public String whyKey() {
        return "retention.supporters.why";
    }

    @Override
    public String thenKey() {
        return "retention.supporters.then";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public long due(Instant at) {
        return silent.sum(at.minus(kept), rows::countKnown);
    }

    @Override
    public long forget(Instant now) {
        return silent.sum(now.minus(kept), rows::forget);
    }
}
