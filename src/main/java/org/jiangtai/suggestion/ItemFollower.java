package org.jiangtai.suggestion;

import java.util.Objects;
import org.jiangtai.followup.ItemMoved;
import org.jiangtai.followup.ItemState;
import org.jiangtai.followup.Standing;
import org.jiangtai.followup.SuggestedItems;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Lets suggestions go where the items that were made of them went: to another unit, to another day, to their end. What
 * changed at the ledger arrives here after its commit, and again at the next start if it did not arrive.
 */
@Component
class ItemFollower {

    private final SuggestionRepository suggestions;
    private final SuggestionStore store;
    private final SuggestedItems items;
    private final SuggestionDays days;
    private final UnitService units;

    ItemFollower(
            SuggestionRepository suggestions,
            SuggestionStore store,
            SuggestedItems items,
            SuggestionDays days,
            UnitService units) {
        this.suggestions = suggestions;
        this.store = store;
        this.items = items;
        this.days = days;
        this.units = units;
    }

    @ApplicationModuleListener
    void on(ItemMoved moved) {
        suggestions.findIdByItemId(moved.itemId()).flatMap(suggestions::lock).ifPresent(this::follow);
    }

    /** Doing it twice is doing it once. */
    void follow(SuggestionEntity suggestion) {
        if (suggestion.itemId == null) {
            return;
        }
        Standing item = items.standing(suggestion.itemId);
        boolean keptFromNow = item.isLongTerm() && !suggestion.longTerm;
        suggestion.longTerm = item.isLongTerm();
        if (item.assigned()) {
            handedOn(suggestion, item, keptFromNow);
        } else if (suggestion.state == SuggestionState.ASSIGNED) {
            String unit = name(suggestion.assignedUnitId);
            suggestion.state = SuggestionState.ACCEPTED;
            suggestion.assignedUnitId = null;
            days.begin(suggestion);
            store.step(suggestion, StepKind.HANDED_BACK, unit);
        }
        if (item.state() == ItemState.CLOSED && suggestion.doneOn == null) {
            suggestion.doneOn = item.doneOn();
            // Who was told that nothing is done is not told that it is.
            if (suggestion.adoption != Adoption.NOT_ADOPTED) {
                store.step(suggestion, StepKind.DONE, item.done());
            }
        } else if (item.state() != ItemState.CLOSED) {
            suggestion.doneOn = null;
        }
    }

    /** @param keptFromNow what is done about it goes on for long since this moment */
    private void handedOn(SuggestionEntity suggestion, Standing item, boolean keptFromNow) {
        boolean elsewhere = !Objects.equals(suggestion.assignedUnitId, item.unitId());
        suggestion.assignedUnitId = item.unitId();
        if (suggestion.state.isOpen() && item.dueOn() != null) {
            suggestion.dueBy(item.dueOn());
            store.changed(suggestion);
        } else if (suggestion.state.isOpen() && keptFromNow) {
            days.beginNotBefore(suggestion);
            store.changed(suggestion);
        }
        if (suggestion.state == SuggestionState.ACCEPTED || suggestion.state == SuggestionState.ASSIGNED && elsewhere) {
            suggestion.state = SuggestionState.ASSIGNED;
            store.step(suggestion, StepKind.ASSIGNED, name(item.unitId()));
        }
    }

    private String name(@Nullable Long unitId) {
        return unitId == null ? "" : units.find(unitId).map(Unit::shortName).orElse("");
    }
}
