package org.jiangtai.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.followup.ItemAccess.Eyes;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.UnitScope.Reach;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes items and puts them into the hands of units, wherever they come from. */
@Component
class ItemMaker {

    private static final Set<ItemParty> CENTRE = Set.of(ItemParty.CENTRE);
    private static final int NAME = 80;

    private final ItemRepository items;
    private final ItemAccess access;
    private final ItemFlow flow;
    private final ItemNumbers numbers;
    private final DueDates dueDates;
    private final UnitService units;
    private final CurrentPerson current;
    private final Clock clock;

    ItemMaker(
            ItemRepository items,
            ItemAccess access,
            ItemFlow flow,
            ItemNumbers numbers,
            DueDates dueDates,
            UnitService units,
            CurrentPerson current,
            Clock clock) {
        this.items = items;
        this.access = access;
        this.flow = flow;
        this.numbers = numbers;
        this.dueDates = dueDates;
        this.units = units;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A new item, handed to a unit if one is named.
     *
     * @param assignment null leaves it for later, which people of the whole zone may do
     * @throws InvalidInput if a field is not as it must be, a unit is gone, or a deadline is past
     * @throws NotYourUnit if a unit is not the person's
     */
    ItemEntity make(ItemDraft typed, @Nullable Assignment assignment) {
        Instant now = clock.instant();
        ItemDraft draft = typed.checked(dueDates.day(now));
        Eyes eyes = access.eyes();
        if (assignment == null && !eyes.organises().covers(null)) {
            throw new InvalidInput("unitId", "invalid.empty");
        }
        var item = new ItemEntity();
        put(item, draft);
        item.number = numbers.next(now);
        item.madeAt = now;
        item.madeBy = current.find().map(SignedIn::accountId).orElse(null);
        if (assignment != null) {
            place(item, assignment, now);
            requireAll(item, eyes.works(), eyes.organises());
        }
        items.save(item);
        if (assignment == null) {
            flow.step(item, ItemAction.MAKE, CENTRE, "");
        } else {
            flow.firstStep(item, ItemAction.MAKE, CENTRE, "");
            flow.step(item, ItemAction.ASSIGN, CENTRE, "", null);
        }
        return item;
    }

    /** Hands it to a unit, or to another one; its deadline counts from now. */
    void assign(ItemEntity item, Assignment assignment, Eyes eyes) {
        Set<ItemParty> parties = eyes.parties(item);
        ItemFlow.require(item, ItemAction.ASSIGN, parties);
        LocalDate before = item.dueOn;
        item.forgetExtension();
        place(item, assignment, clock.instant());
        requireAll(item, eyes.organises(), eyes.organises());
        flow.step(item, ItemAction.ASSIGN, parties, "", before);
    }

    /**
     * Another unit has it instead of one that was dissolved, and names its own people; its deadline and state stay.
     *
     * @throws OwnerStillThere if its unit was not dissolved
     */
    void handOver(ItemEntity item, long unitId, Eyes eyes) {
        Set<ItemParty> parties = eyes.parties(item);
        ItemFlow.require(item, ItemAction.HAND_OVER, parties);
        if (!item.isAssigned() || item.unitId == null || !isGone(item.unitId)) {
            throw new OwnerStillThere();
        }
        requireThere(unitId);
        item.unitId = unitId;
        item.responsible = "";
        item.partnerIds.remove(unitId);
        if (!eyes.organises().covers(unitId)) {
            throw new NotYourUnit();
        }
        flow.step(item, ItemAction.HAND_OVER, parties, "");
    }

    private boolean isGone(long unitId) {
        return units.find(unitId).filter(unit -> unit.takes(null)).isEmpty();
    }

    private void requireThere(long unitId) {
        if (isGone(unitId)) {
            throw new InvalidInput("unitId", "invalid.item.unit.gone");
        }
    }

    /** What was closed, or said to be done, is not solved: the unit has it again, with a new deadline by the same term. */
    void reopen(ItemEntity item, Set<ItemParty> as, String why) {
        reopen(item, as, why, item.term == Term.BY_DATE ? Term.COMPLAINT : item.term, null);
    }

    /**
     * The same with a term; if the unit is gone, it waits for another.
     *
     * @throws InvalidInput if words are missing, or the deadline is missing or past
     */
    void reopen(ItemEntity item, Set<ItemParty> as, String why, Term term, @Nullable LocalDate dueOn) {
        ItemFlow.require(item, ItemAction.REOPEN, as);
        LocalDate before = item.dueOn;
        item.forgetExtension();
        item.closedAt = null;
        item.submittedOn = null;
        item.noPicture = "";
        item.verdict = "";
        item.verifier = "";
        item.verifiedBy = null;
        item.verifiedOn = null;
        if (item.unitId == null || isGone(item.unitId)) {
            item.takeFromUnit();
        } else {
            dueDates.begin(item, term, dueOn, clock.instant());
        }
        flow.step(item, ItemAction.REOPEN, as, why, before);
    }

    /** Writes into the item what was typed. */
    static void put(ItemEntity item, ItemDraft draft) {
        item.kind = Objects.requireNonNull(draft.kind());
        item.severity = draft.severity();
        item.what = draft.what();
        item.source = draft.source();
        item.foundOn = Objects.requireNonNull(draft.foundOn());
        item.foundBy = draft.foundBy();
        item.place = draft.place();
        item.measure = draft.measure();
        item.money = draft.money();
    }

    private void place(ItemEntity item, Assignment wanted, Instant at) {
        if (wanted.unitId() == null) {
            throw new InvalidInput("unitId", "invalid.empty");
        }
        requireThere(wanted.unitId());
        Set<Long> partners = new HashSet<>(wanted.partnerIds());
        partners.remove(wanted.unitId());
        Set<Long> fresh = new HashSet<>(partners);
        fresh.removeAll(item.partnerIds);
        if (fresh.stream().anyMatch(this::isGone)) {
            throw new InvalidInput("partnerIds", "invalid.item.unit.gone");
        }
        item.unitId = wanted.unitId();
        item.partnerIds.retainAll(partners);
        item.partnerIds.addAll(partners);
        item.responsible = Typed.optional("responsible", wanted.responsible(), NAME);
        dueDates.begin(item, wanted.term(), wanted.dueOn(), at);
    }

    private static void requireAll(ItemEntity item, Reach own, Reach organised) {
        boolean lead = own.covers(item.unitId) || organised.covers(item.unitId);
        boolean partners = item.partnerIds.stream().allMatch(id -> own.covers(id) || organised.covers(id));
        if (!lead || !partners) {
            throw new NotYourUnit();
        }
    }
}
