package org.jiangtai.suggestion;

import java.time.LocalDate;
import java.util.List;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.setting.HolidaysChanged;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Portions;
import org.springframework.data.domain.Limit;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Counts the days of suggestions anew that no unit has yet, when the calendar of holidays changed; the ledger does the same
 * with its own. What moved stands in the suggestion's history with both days.
 */
@Component
class HolidayFollower {

    private static final int AT_ONCE = 200;

    private final SuggestionRepository suggestions;
    private final SuggestionStore store;
    private final SuggestionDays days;
    private final Portions portions;
    private final Moments moments;

    HolidayFollower(
            SuggestionRepository suggestions,
            SuggestionStore store,
            SuggestionDays days,
            Portions portions,
            Moments moments) {
        this.suggestions = suggestions;
        this.store = store;
        this.days = days;
        this.portions = portions;
        this.moments = moments;
    }

    @ApplicationModuleListener
    void on(HolidaysChanged changed) {
        recount(changed.firstDay());
    }

    void recount(LocalDate firstDay) {
        AsProgram.run(() -> {
            List<Long> some = next(firstDay, 0);
            while (!some.isEmpty()) {
                portions.each(List.of(some), this::recount);
                some = next(firstDay, some.getLast());
            }
        });
    }

    private List<Long> next(LocalDate firstDay, long after) {
        return suggestions.findCountedBeyond(SuggestionState.OPEN, firstDay, after, Limit.of(AT_ONCE));
    }

    private boolean recount(long id) {
        SuggestionEntity suggestion = suggestions.lock(id).orElseThrow();
        LocalDate before = suggestion.dueOn;
        LocalDate now = days.recounted(suggestion);
        if (before == null || now == null || now.equals(before) || !suggestion.state.isOpen()) {
            return false;
        }
        suggestion.dueOn = now;
        store.step(suggestion, StepKind.DUE_MOVED, moments.day(before) + " → " + moments.day(now));
        return true;
    }
}
