package org.jiangtai.suggestion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the suggestions that came to their end and of which nothing was heard since, some at a time. What goes on
 * with another one is at its end with that.
 */
@Component
class SilentSuggestions {

    private static final int AT_ONCE = 200;
    private static final Set<SuggestionState> ENDED =
            Set.of(SuggestionState.ANSWERED, SuggestionState.NOT_ACCEPTED, SuggestionState.CLOSED);

    private final SuggestionRepository suggestions;
    private final TransactionTemplate transaction;

    SilentSuggestions(SuggestionRepository suggestions, TransactionTemplate transaction) {
        this.suggestions = suggestions;
        this.transaction = transaction;
    }

    /** The sum over all parts; each part is a transaction of its own. */
    long sum(Instant silentSince, ToLongFunction<Collection<Long>> ofPart) {
        long sum = 0;
        List<Long> part = next(silentSince, 0);
        while (!part.isEmpty()) {
            List<Long> ids = part;
            Long counted = transaction.execute(status -> ofPart.applyAsLong(ids));
            sum += counted == null ? 0 : counted;
            part = next(silentSince, ids.getLast());
        }
        return sum;
    }

    private List<Long> next(Instant silentSince, long after) {
        return suggestions.findSilentSince(ENDED, silentSince, after, Limit.of(AT_ONCE));
    }
}
