package org.jiangtai.suggestion;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Residents' pictures may show people and houses, so they go a year after the last word about the suggestion. */
@Component
class PhotoRetention implements RetentionRule {

    private final PhotoRepository rows;
    private final SilentSuggestions silent;
    private final Duration kept;

    PhotoRetention(
            PhotoRepository rows,
            SilentSuggestions silent,
            @Value("${jiangtai.suggestion.photos-kept}") Duration kept) {
        this.rows = rows;
        this.silent = silent;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "photos";
    }

    @Override
    public String whatKey() {
        return "retention.photos.what";
    }

    @Override
    public String whyKey() {
        return "retention.photos.why";
    }

    @Override
    public String thenKey() {
        return "retention.photos.then";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public long due(Instant at) {
        return silent.sum(at.minus(kept), rows::countOf);
    }

    @Override
    public long forget(Instant now) {
        return silent.sum(now.minus(kept), rows::deleteOf);
    }
}
