package org.jiangtai.suggestion.web;

import java.util.Optional;
import org.jiangtai.privacy.OwnData;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.suggestion.SuggestionService;
import org.springframework.stereotype.Component;

/** The tracking code of a suggestion leads to what is kept of its author. */
@Component
class SuggestionsByCode implements OwnData {

    private final SuggestionService suggestions;

    SuggestionsByCode(SuggestionService suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public Optional<String> pageOf(ShortCode code) {
        return suggestions.track(code.value()).map(found -> "/s/" + found.trackingCode() + "/data");
    }
}
