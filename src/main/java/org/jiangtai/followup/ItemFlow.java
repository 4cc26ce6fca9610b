package org.jiangtai.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.jiangtai.followup.ItemAccess.Eyes;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Finds items for whoever may see them, leads them on by one step, and writes down what happened. */
@Component
class ItemFlow {

    static final int MOST_NOTE = 1000;

    /** The field that the words of a step are typed into. */
    static final String NOTE = "note";

    private final ItemRepository items;
    private final ItemStepRepository steps;
    private final CurrentPerson current;
    private final ApplicationEventPublisher news;
    private final DueDates dueDates;
    private final Clock clock;

    ItemFlow(
            ItemRepository items,
            ItemStepRepository steps,
            CurrentPerson current,
            ApplicationEventPublisher news,
            DueDates dueDates,
            Clock clock) {
        this.items = items;
        this.steps = steps;
        this.current = current;
        this.news = news;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * An item to be read.
     *
     * @throws NotFound if there is none, or none for this person
     */
    ItemEntity seen(long id, Eyes eyes) {
        ItemEntity item = items.findWhole(id).orElseThrow(NotFound::new);
        if (!eyes.sees(item)) {
            throw new NotFound();
        }
        return item;
    }

    /**
     * An item to be changed: nobody else changes it until this transaction ends.
     *
     * @throws NotFound if there is none, or none for this person
     * @throws ObjectOptimisticLockingFailureException if somebody has changed it since it was read
     */
    ItemEntity held(Seen read, Eyes eyes) {
        ItemEntity item = held(read.id(), eyes);
        if (item.version != read.version()) {
            throw new ObjectOptimisticLockingFailureException(ItemEntity.class, item.id);
        }
        return item;
    }

    /** The same for whoever did not read it before, as what it was made of changes. */
    ItemEntity held(long id, Eyes eyes) {
        items.lock(id);
        return seen(id, eyes);
    }

    /**
     * Insists that these may do it, before anything is changed.
     *
     * @throws WrongItemState if it does not lead on from the item's state
     * @throws NotYourItem if it is somebody else's
     */
    static void require(ItemEntity item, ItemAction action, Collection<ItemParty> as) {
        ItemRules.next(item.state, action, as);
    }

    void step(ItemEntity item, ItemAction action, Collection<ItemParty> as, String note) {
        step(item, action, as, note, item.dueOn);
    }

    /** Leads the item on as {@link #step} does, with more of the same change to come, which tells the news. */
    void firstStep(ItemEntity item, ItemAction action, Collection<ItemParty> as, String note) {
        write(item, action, as, note, item.dueOn);
    }

    /**
     * Leads the item on. Its plan, its deadline and who has it are already what they will be, for what the lists are
     * sorted by is reckoned here.
     *
     * @param dueBefore the deadline before what the caller changed
     * @throws WrongItemState if it does not lead on from the item's state
     * @throws NotYourItem if it is somebody else's
     * @throws org.jiangtai.shared.InvalidInput for the field {@code note} if words are missing
     */
    void step(
            ItemEntity item, ItemAction action, Collection<ItemParty> as, String note, @Nullable LocalDate dueBefore) {
        write(item, action, as, note, dueBefore);
        news.publishEvent(new ItemMoved(item.id));
    }

    private void write(
            ItemEntity item, ItemAction action, Collection<ItemParty> as, String note, @Nullable LocalDate dueBefore) {
        Instant at = clock.instant();
        ItemState from = item.state;
        item.state = ItemRules.next(from, action, as);
        item.settle(item.reckoned(dueDates.assignedOn(item), dueDates.day(at)));
        var step = new ItemStepEntity();
        step.itemId = item.id;
        step.happenedAt = at;
        step.action = action;
        step.fromState = from;
        step.toState = item.state;
        step.accountId = current.find().map(SignedIn::accountId).orElse(null);
        step.unitId = item.unitId;
        step.who = current.find().map(SignedIn::displayName).orElse("");
        step.note = ItemRules.needsWords(action)
                ? Typed.required(NOTE, note, MOST_NOTE)
                : Typed.optional(NOTE, note, MOST_NOTE);
        if (!Objects.equals(dueBefore, item.dueOn)) {
            step.dueBefore = dueBefore;
            step.dueAfter = item.dueOn;
        }
        steps.save(step);
    }
}
