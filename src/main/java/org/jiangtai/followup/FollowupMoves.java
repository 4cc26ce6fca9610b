package org.jiangtai.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the clock does, one item at a time, each in a transaction of its own: the row is locked and looked at again, so
 * that of several that run at once one does it and the others find nothing to do.
 */
@Component
class FollowupMoves {

    private static final Set<ItemParty> CLOCK = Set.of(ItemParty.CLOCK);

    private final ItemRepository items;
    private final ItemFlow flow;
    private final DueDates dueDates;

    FollowupMoves(ItemRepository items, ItemFlow flow, DueDates dueDates) {
        this.items = items;
        this.flow = flow;
        this.dueDates = dueDates;
    }

    /**
     * Lets an item climb the rungs that its deadline has reached.
     *
     * @return whether there was one that it had not climbed
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean climb(long id, Ladder ladder) {
        ItemEntity item = running(id);
        if (item == null || item.dueOn == null) {
            return false;
        }
        List<Rung> climbed = ladder.climbed(item.dueOn, item.rung);
        for (Rung rung : climbed) {
            item.rung = rung;
            if (rung == climbed.getLast()) {
                flow.step(item, action(rung), CLOCK, "");
            } else {
                flow.firstStep(item, action(rung), CLOCK, "");
            }
        }
        return !climbed.isEmpty();
    }

    /**
     * Puts an item's deadline where the calendar puts it now, and keeps what moved.
     *
     * @return whether it moved
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean recount(long id, LocalDate today) {
        ItemEntity item = running(id);
        if (item == null) {
            return false;
        }
        LocalDate before = item.dueOn;
        if (!dueDates.recount(item, today)) {
            return false;
        }
        flow.step(item, ItemAction.MOVE_DUE, CLOCK, "", before);
        return true;
    }

    /**
     * Reckons anew what the lists are sorted by, for a day that has begun. What somebody changes at the same moment is
     * left alone: that step reckons it itself.
     *
     * @return how many stand otherwise than the day before
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int settle(List<Long> ids, LocalDate today) {
        int changed = 0;
        List<Long> same = new ArrayList<>();
        for (ItemEntity item : items.findWhole(ids)) {
            ItemEntity.Reckoned now = item.reckoned(dueDates.assignedOn(item), today);
            if (now.percent() == item.percent
                    && now.light() == item.light
                    && now.burnsOn().equals(item.burnsOn)
                    && now.settledOn().equals(today)) {
                same.add(item.id);
            } else {
                changed +=
                        items.settle(item.id, item.version, now.percent(), now.light(), now.burnsOn(), now.settledOn());
            }
        }
        if (!same.isEmpty()) {
            items.markSettled(same, today);
        }
        return changed;
    }

    private @Nullable ItemEntity running(long id) {
        if (items.lock(id) == null) {
            return null;
        }
        return items.findById(id)
                .filter(item -> item.state.isRunning() && item.isAssigned())
                .orElse(null);
    }

    private static ItemAction action(Rung rung) {
        return switch (rung) {
            case REMINDED -> ItemAction.REMIND;
            case BLUE -> ItemAction.BLUE;
            case YELLOW -> ItemAction.YELLOW;
            case RED -> ItemAction.RED;
            case NONE -> throw new IllegalArgumentException("nothing is told of an item that is in time");
        };
    }
}
