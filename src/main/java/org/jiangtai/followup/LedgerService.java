package org.jiangtai.followup;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.followup.ItemAccess.Eyes;
import org.jiangtai.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger: one for three lists. A person who is limited to units sees what these and those below lead or help with;
 * what no unit was chosen for is seen by those of the whole zone.
 */
@Service
@Transactional(readOnly = true)
public class LedgerService {

    /** As many rows as one page holds at most. */
    public static final int MOST_ROWS = 500;

    private static final Set<Long> NONE = Set.of(-1L);

    private final ItemRepository items;
    private final ItemStepRepository steps;
    private final ItemAccess access;
    private final ItemFlow flow;
    private final ItemRows rows;
    private final DueDates dueDates;
    private final Clock clock;

    LedgerService(
            ItemRepository items,
            ItemStepRepository steps,
            ItemAccess access,
            ItemFlow flow,
            ItemRows rows,
            DueDates dueDates,
            Clock clock) {
        this.items = items;
        this.steps = steps;
        this.access = access;
        this.flow = flow;
        this.rows = rows;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * A page of a list, what burns first: by deadline, then what has none, then what is closed.
     *
     * @param page from 0
     * @param size at most {@link #MOST_ROWS}
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<Item> find(LedgerQuery query, int page, int size) {
        Set<ItemState> states = query.wantedStates();
        if (states.isEmpty()) {
            return List.of();
        }
        Set<Long> units = access.eyes().reads().units();
        List<Long> ids = items.findWanted(
                units == null,
                known(units),
                states,
                unit(query),
                query.ledger().isAssignedOnly(),
                query.overdue(),
                dueDates.day(clock.instant()),
                words(query),
                PageRequest.of(page, Math.min(size, MOST_ROWS)));
        Map<Long, ItemEntity> found = ids.isEmpty()
                ? Map.of()
                : items.findWhole(ids).stream().collect(Collectors.toMap(item -> item.id, Function.identity()));
        return rows.shown(ids.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    /** How many rows a list has. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public long count(LedgerQuery query) {
        Set<ItemState> states = query.wantedStates();
        if (states.isEmpty()) {
            return 0;
        }
        Set<Long> units = access.eyes().reads().units();
        return items.countWanted(
                units == null,
                known(units),
                states,
                unit(query),
                query.ledger().isAssignedOnly(),
                query.overdue(),
                dueDates.day(clock.instant()),
                words(query));
    }

    /**
     * All of one item.
     *
     * @throws org.jiangtai.shared.NotFound if there is none, or none for the current person
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public ItemFile file(long id) {
        Eyes eyes = access.eyes();
        ItemEntity item = flow.seen(id, eyes);
        return new ItemFile(
                rows.shown(List.of(item)).getFirst(),
                item.source,
                item.foundOn,
                item.foundBy,
                item.measure,
                item.money,
                Set.copyOf(item.partnerIds),
                item.steps(),
                item.assignedAt,
                item.extensionReason,
                item.verdict,
                item.verifier,
                item.verifiedOn,
                rows.history(steps.findByItemIdOrderById(id)),
                possible(item, eyes));
    }

    private Set<ItemAction> possible(ItemEntity item, Eyes eyes) {
        Set<ItemParty> parties = eyes.parties(item);
        parties.removeAll(EnumSet.of(ItemParty.CLOCK, ItemParty.AUTHOR));
        Set<ItemAction> possible = ItemRules.possible(item.state, parties);
        possible.remove(ItemAction.MAKE);
        if (!item.isAssigned()) {
            possible.retainAll(EnumSet.of(ItemAction.EDIT, ItemAction.ASSIGN));
        }
        boolean late = item.dueOn == null || item.dueOn.isBefore(dueDates.day(clock.instant()));
        if (late || item.extensionDays != null) {
            possible.remove(ItemAction.ASK_EXTENSION);
        }
        if (item.extensionDays == null) {
            possible.removeAll(EnumSet.of(ItemAction.GRANT_EXTENSION, ItemAction.REFUSE_EXTENSION));
        }
        if (item.unitId != null && steps.existsByItemIdAndUnitIdAndAction(item.id, item.unitId, ItemAction.HAND_BACK)) {
            possible.remove(ItemAction.HAND_BACK);
        }
        return possible;
    }

    private static Set<Long> known(@Nullable Set<Long> units) {
        return units == null || units.isEmpty() ? NONE : units;
    }

    private static long unit(LedgerQuery query) {
        return query.unitId() == null ? 0 : query.unitId();
    }

    /** With the characters that a pattern knows taken as they are. */
    private static String words(LedgerQuery query) {
        return query.words().strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }
}
