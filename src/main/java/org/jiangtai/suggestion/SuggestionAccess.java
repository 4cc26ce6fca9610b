package org.jiangtai.suggestion;

import java.util.ArrayList;
import java.util.List;
import org.jiangtai.place.UnitScope;
import org.jiangtai.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds suggestions for whoever works at the desk. A person who is limited to units sees what was made there, or handed
 * to them.
 */
@Component
class SuggestionAccess {

    private final SuggestionRepository suggestions;
    private final UnitScope scope;

    SuggestionAccess(SuggestionRepository suggestions, UnitScope scope) {
        this.suggestions = suggestions;
        this.scope = scope;
    }

    /**
     * A suggestion to be read.
     *
     * @throws NotFound if there is none
     * @throws org.jiangtai.place.NotYourUnit if it is another unit's
     */
    SuggestionEntity seen(long id) {
        return own(suggestions.findById(id).orElseThrow(NotFound::new));
    }

    /** A suggestion to be changed: nobody else changes it until this transaction ends. It must not be loaded before. */
    SuggestionEntity held(long id) {
        return own(suggestions.lock(id).orElseThrow(NotFound::new));
    }

    /**
     * The same, for one that this can be done with.
     *
     * @throws WrongState if it does not lead on from its state
     */
    SuggestionEntity held(long id, Action action) {
        SuggestionEntity suggestion = held(id);
        if (!action.leadsOnFrom(suggestion.state)) {
            throw new WrongState(suggestion.state);
        }
        return suggestion;
    }

    /** The same together with those that go on with it, all in the order in which merging locks them. */
    SuggestionEntity leading(long id, Action action) {
        List<Long> all = new ArrayList<>(suggestions.findMerged(id));
        all.add(id);
        suggestions.lockAll(all);
        return held(id, action);
    }

    static boolean isSeen(UnitScope.Reach reach, SuggestionEntity suggestion) {
        return reach.covers(suggestion.unitId) || reach.covers(suggestion.assignedUnitId);
    }

    /** Whose it is to answer: the unit's that it was handed to, else the place's own; null is the zone's. */
    static @Nullable Long holder(SuggestionEntity suggestion) {
        return suggestion.assignedUnitId == null ? suggestion.unitId : suggestion.assignedUnitId;
    }

    private SuggestionEntity own(SuggestionEntity suggestion) {
        if (!isSeen(scope.reach(), suggestion)) {
            scope.require(suggestion.assignedUnitId);
        }
        return suggestion;
    }
}
