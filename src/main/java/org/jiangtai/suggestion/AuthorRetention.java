package org.jiangtai.suggestion;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who made a suggestion is of no use once the last word about it is some time ago. */
@Component
class AuthorRetention implements RetentionRule {

    private final SuggestionRepository rows;
    private final SilentSuggestions silent;
    private final Duration kept;

    AuthorRetention(
            SuggestionRepository rows,
            SilentSuggestions silent,
            @Value("${jiangtai.suggestion.authors-kept}") Duration kept) {
        this.rows = rows;
        this.silent = silent;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "authors";
    }

    @Override
    public String whatKey() {
        return "retention.authors.what";
    }

    @Override
    public String whyKey() {
        return "retention.authors.why";
    }

    @Override
    public String thenKey() {
        return "retention.authors.then";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public long due(Instant at) {
        return silent.sum(at.minus(kept), rows::countPersonal);
    }

    @Override
    public long forget(Instant now) {
        return silent.sum(now.minus(kept), rows::forgetAuthors);
    }
}
