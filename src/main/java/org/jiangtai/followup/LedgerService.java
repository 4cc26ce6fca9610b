package org.jiangtai.followup;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.followup.ItemAccess.Eyes;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitScope.Reach;
import org.jiangtai.place.UnitService;
import org.springframework.data.domain.Limit;
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

    private static final Duration MOVED_SHOWN = Duration.ofDays(30);

    private final ItemRepository items;
    private final LedgerSearch search;
    private final ItemStepRepository steps;
    private final ItemAccess access;
    private final ItemFlow flow;
    private final ItemRows rows;
    private final UnitService units;
    private final DueDates dueDates;
    private final Clock clock;

    LedgerService(
            ItemRepository items,
            LedgerSearch search,
            ItemStepRepository steps,
            ItemAccess access,
            ItemFlow flow,
            ItemRows rows,
            UnitService units,
            DueDates dueDates,
            Clock clock) {
        this.items = items;
        this.search = search;
        this.steps = steps;
        this.access = access;
        this.flow = flow;
        this.rows = rows;
        this.units = units;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * A part of a list.
     *
     * @param orders the first is the foremost; empty is what burns first: by deadline, then what has none, then what is
     *     closed
     * @param limit at most {@link #MOST_ROWS}
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<LedgerRow> find(LedgerQuery query, List<LedgerOrder> orders, int offset, int limit) {
        if (query.wantedStates().isEmpty()) {
            return List.of();
        }
        List<Long> ids = search.find(query, asked(), orders, offset, Math.min(limit, MOST_ROWS));
        return rows.lines(inOrder(ids));
    }

    /** How many rows a list has. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public long count(LedgerQuery query) {
        return query.wantedStates().isEmpty() ? 0 : search.count(query, asked());
    }

    /** How many items burn, or do not come on, for each reason. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public Map<Burning, Long> burning() {
        return search.burning(asked());
    }

    /** The dissolved units that still hold items, by code, each with how many. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<Ownerless> ownerless() {
        Reach organises = access.eyes().organises();
        List<Unit> gone = units.dissolved().stream()
                .filter(unit -> organises.covers(unit.id()))
                .toList();
        Map<Long, Long> held = gone.isEmpty()
                ? Map.of()
                : items.countHeldBy(gone.stream().map(Unit::id).toList()).stream()
                        .collect(Collectors.toMap(ItemRepository.Held::unitId, ItemRepository.Held::items));
        return gone.stream()
                .filter(unit -> held.containsKey(unit.id()))
                .map(unit -> new Ownerless(unit, held.getOrDefault(unit.id(), 0L)))
                .toList();
    }

    /** The deadlines that the calendar of holidays moved lately, the latest first. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<MovedDue> moved() {
        Eyes eyes = access.eyes();
        Instant since = clock.instant().minus(MOVED_SHOWN);
        List<ItemStepEntity> moved = steps.findMoved(since, Limit.of(MOST_ROWS));
        Map<Long, ItemEntity> found =
                byId(moved.stream().map(step -> step.itemId).collect(Collectors.toSet()));
        List<ItemEntity> seen = found.values().stream().filter(eyes::sees).toList();
        Map<Long, Item> shown = rows.shown(seen).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        return moved.stream()
                .filter(step -> shown.containsKey(step.itemId))
                .map(step -> new MovedDue(
                        Objects.requireNonNull(shown.get(step.itemId)), step.dueBefore, step.dueAfter, step.happenedAt))
                .toList();
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
                item.noPicture,
                rows.history(steps.findByItemIdOrderById(id)),
                possible(item, eyes));
    }

    private Set<ItemAction> possible(ItemEntity item, Eyes eyes) {
        Set<ItemParty> parties = eyes.parties(item);
        parties.removeAll(EnumSet.of(ItemParty.CLOCK, ItemParty.AUTHOR));
        Set<ItemAction> possible = ItemRules.possible(item.state, parties);
        possible.remove(ItemAction.MAKE);
        if (!item.isAssigned() || item.unitId == null || !dissolved().contains(item.unitId)) {
            possible.remove(ItemAction.HAND_OVER);
        }
        if (!item.isAssigned()) {
            possible.retainAll(EnumSet.of(ItemAction.EDIT, ItemAction.ASSIGN, ItemAction.ADD_PICTURE));
        }
        boolean late = item.dueOn == null || item.dueOn.isBefore(today());
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

    private LedgerSearch.Asked asked() {
        return new LedgerSearch.Asked(access.eyes().reads().units(), today(), dissolved());
    }

    private Set<Long> dissolved() {
        return units.dissolved().stream().map(Unit::id).collect(Collectors.toSet());
    }

    private LocalDate today() {
        return dueDates.day(clock.instant());
    }

    private List<ItemEntity> inOrder(List<Long> ids) {
        Map<Long, ItemEntity> found = byId(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Map<Long, ItemEntity> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : items.findWhole(ids).stream().collect(Collectors.toMap(item -> item.id, Function.identity()));
    }
}
