package org.jiangtai.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.setting.HolidaysChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks which deadlines are near or past. All it needs stands in the database, so after a stop it finds what it missed,
 * and several instances of the program may look at once. An item that cannot be moved holds up no other.
 */
@Component
class FollowupClock {

    private static final Logger log = LoggerFactory.getLogger(FollowupClock.class);
    private static final int AT_ONCE = 500;

    private final ItemRepository items;
    private final FollowupMoves moves;
    private final DueDates dueDates;
    private final Clock clock;

    FollowupClock(ItemRepository items, FollowupMoves moves, DueDates dueDates, Clock clock) {
        this.items = items;
        this.moves = moves;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${jiangtai.followup.look-every}",
            initialDelayString = "${jiangtai.followup.look-every}")
    void look() {
        LocalDate today = dueDates.day(clock.instant());
        tick(today);
        settle(today);
    }

    /**
     * Lets every item climb what it has reached on a day.
     *
     * @return how many items climbed
     */
    int tick(LocalDate today) {
        return AsProgram.call(() -> {
            Ladder at = dueDates.ladder(today);
            return each(
                    after -> items.findClimbing(
                            after, today, at.remind(), at.blue(), at.yellow(), at.red(), Limit.of(AT_ONCE)),
                    id -> moves.climb(id, at));
        });
    }

    /**
     * Reckons once on each day how the items stand, since some fall behind their plan merely because a day went by.
     *
     * @return how many stand otherwise than before
     */
    int settle(LocalDate today) {
        return AsProgram.call(() -> {
            int changed = 0;
            List<Long> ids = items.findUnsettled(0, today, Limit.of(AT_ONCE));
            while (!ids.isEmpty()) {
                changed += settleTogether(ids, today);
                ids = items.findUnsettled(ids.getLast(), today, Limit.of(AT_ONCE));
            }
            return changed;
        });
    }

    /** A portion together, and one by one if one of them cannot be. */
    private int settleTogether(List<Long> ids, LocalDate today) {
        try {
            return moves.settle(ids, today);
        } catch (RuntimeException e) {
            log.warn("Items {} to {} are settled one by one", ids.getFirst(), ids.getLast(), e);
            return ids.stream()
                    .mapToInt(id -> alone(id, () -> moves.settle(List.of(id), today) > 0))
                    .sum();
        }
    }

    /** Deadlines beyond a holiday that was announced, moved or struck out are counted anew. */
    @ApplicationModuleListener
    void on(HolidaysChanged changed) {
        recount(changed.firstDay());
    }

    /**
     * Counts the deadlines from a day on anew.
     *
     * @return how many moved
     */
    int recount(LocalDate firstDay) {
        LocalDate today = dueDates.day(clock.instant());
        return AsProgram.call(() -> each(
                after -> items.findCountedBeyond(after, firstDay, Limit.of(AT_ONCE)), id -> moves.recount(id, today)));
    }

    private static int each(LongFunction<List<Long>> portion, LongPredicate move) {
        int moved = 0;
        List<Long> ids = portion.apply(0);
        while (!ids.isEmpty()) {
            for (long id : ids) {
                moved += alone(id, () -> move.test(id));
            }
            ids = portion.apply(ids.getLast());
        }
        return moved;
    }

    private static int alone(long id, BooleanSupplier move) {
        try {
            return move.getAsBoolean() ? 1 : 0;
        } catch (RuntimeException e) {
            log.error("Item {} could not be moved", id, e);
            return 0;
        }
    }
}
