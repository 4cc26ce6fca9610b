package org.jiangtai.followup;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.followup.ItemAccess.Eyes;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.UnitScope.Reach;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes items down and hands them to units; what organisers do, and keepers for their own unit and below. */
@Service
@Transactional
public class ItemService {

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

    ItemService(
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
     * Writes an item down, and hands it to a unit if one is named. A keeper names the own unit or one below.
     *
     * @param assignment null leaves it for later, which people of the whole zone may do
     * @return the item's id
     * @throws InvalidInput if a field is not as it must be, a unit is dissolved, or a deadline is past
     * @throws NotYourUnit if a unit is not the person's
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public long make(ItemDraft typed, @Nullable Assignment assignment) {
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
        flow.step(item, ItemAction.MAKE, CENTRE, "", item.dueOn);
        if (assignment != null) {
            flow.step(item, ItemAction.ASSIGN, CENTRE, "", null);
        }
        return item.id;
    }

    /**
     * Corrects what is written of an item; who has it and until when stays.
     *
     * @throws InvalidInput if a field is not as it must be
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void edit(Seen read, ItemDraft typed) {
        Eyes eyes = access.eyes();
        ItemEntity item = flow.held(read, eyes);
        ItemDraft draft = typed.checked(dueDates.day(clock.instant()));
        flow.step(item, ItemAction.EDIT, eyes.parties(item), "");
        put(item, draft);
    }

    /**
     * Hands the item to a unit, or to another one; its deadline counts from now.
     *
     * @throws InvalidInput if a unit is dissolved or the deadline is past
     * @throws NotYourUnit if a unit is not the organiser's
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void assign(Seen read, Assignment assignment) {
        Eyes eyes = access.eyes();
        ItemEntity item = flow.held(read, eyes);
        Set<ItemParty> parties = eyes.parties(item);
        ItemFlow.require(item, ItemAction.ASSIGN, parties);
        LocalDate before = item.dueOn;
        item.forgetExtension();
        place(item, assignment, clock.instant());
        requireAll(item, eyes.organises(), eyes.organises());
        flow.step(item, ItemAction.ASSIGN, parties, "", before);
    }

    /**
     * Gives the time that was asked for, or another number of working days.
     *
     * @throws NoExtensionAsked if nobody waits for it
     * @throws InvalidInput for the field {@code days} if there are none or too many
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void grantExtension(Seen read, int days, String note) {
        Eyes eyes = access.eyes();
        ItemEntity item = asked(read, ItemAction.GRANT_EXTENSION, eyes);
        WorkService.requireDays(days, dueDates.mostExtension());
        LocalDate before = item.dueOn;
        dueDates.extend(item, days, dueDates.day(clock.instant()));
        item.forgetExtension();
        flow.step(item, ItemAction.GRANT_EXTENSION, eyes.parties(item), note, before);
    }

    /**
     * Leaves the deadline where it is, and says why.
     *
     * @throws NoExtensionAsked if nobody waits for it
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void refuseExtension(Seen read, String reason) {
        Eyes eyes = access.eyes();
        ItemEntity item = asked(read, ItemAction.REFUSE_EXTENSION, eyes);
        item.forgetExtension();
        flow.step(item, ItemAction.REFUSE_EXTENSION, eyes.parties(item), reason);
    }

    /** Makes it a matter that goes on: it has no deadline any more, and stays on the lists. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void keepLongTerm(Seen read, String reason) {
        Eyes eyes = access.eyes();
        ItemEntity item = flow.held(read, eyes);
        Set<ItemParty> parties = eyes.parties(item);
        ItemFlow.require(item, ItemAction.KEEP_LONG_TERM, parties);
        WorkService.requireAssigned(item);
        LocalDate before = item.dueOn;
        item.stopClock();
        item.submittedOn = null;
        flow.step(item, ItemAction.KEEP_LONG_TERM, parties, reason, before);
    }

    private ItemEntity asked(Seen read, ItemAction action, Eyes eyes) {
        ItemEntity item = flow.held(read, eyes);
        ItemFlow.require(item, action, eyes.parties(item));
        if (item.extensionDays == null) {
            throw new NoExtensionAsked();
        }
        return item;
    }

    private void place(ItemEntity item, Assignment wanted, Instant at) {
        if (wanted.unitId() == null) {
            throw new InvalidInput("unitId", "invalid.empty");
        }
        if (units.find(wanted.unitId()).isEmpty()) {
            throw new InvalidInput("unitId", "invalid.item.unit.gone");
        }
        Set<Long> partners = new HashSet<>(wanted.partnerIds());
        partners.remove(wanted.unitId());
        if (units.findAll(partners).size() < partners.size()) {
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

    private static void put(ItemEntity item, ItemDraft draft) {
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
}
