package org.jiangtai.followup;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.followup.ItemAccess.Eyes;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes items down and hands them to units; what organisers do, and keepers for their own unit and below. */
@Service
@Transactional
public class ItemService {

    private static final int MOST_TOGETHER = 200;

    private final ItemRepository repository;
    private final ItemAccess access;
    private final ItemFlow flow;
    private final ItemMaker maker;
    private final DueDates dueDates;
    private final Clock clock;

    ItemService(
            ItemRepository repository,
            ItemAccess access,
            ItemFlow flow,
            ItemMaker maker,
            DueDates dueDates,
            Clock clock) {
        this.repository = repository;
        this.access = access;
        this.flow = flow;
        this.maker = maker;
        this.dueDates = dueDates;
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
        if (typed.kind() == ItemKind.SUGGESTION) {
            throw new InvalidInput("kind", "invalid.item.kind");
        }
        return maker.make(typed, assignment).id;
    }

    /**
     * Writes the same matter down once for each unit that has to see to it, all or none of them.
     *
     * @param assignments one for each item
     * @return the items' ids
     * @throws InvalidInput if a field is not as it must be, there is no unit, or there are too many
     * @throws NotYourUnit if a unit is not the person's
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public List<Long> makeEach(ItemDraft typed, List<Assignment> assignments) {
        if (assignments.isEmpty()) {
            throw new InvalidInput("unitId", "invalid.empty");
        }
        if (assignments.size() > MOST_TOGETHER) {
            throw new InvalidInput("unitId", "invalid.item.together", MOST_TOGETHER);
        }
        return assignments.stream().map(each -> make(typed, each)).toList();
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
        ItemMaker.put(item, draft);
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
        maker.assign(item, assignment, eyes);
    }

    /**
     * Hands the item of a unit that was dissolved to another one; its deadline stays.
     *
     * @throws OwnerStillThere if its unit was not dissolved
     * @throws InvalidInput for the field {@code unitId} if the other one is dissolved too
     * @throws NotYourUnit if a unit is not the organiser's
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void handOver(Seen read, long unitId) {
        Eyes eyes = access.eyes();
        maker.handOver(flow.held(read, eyes), unitId, eyes);
    }

    /**
     * The same for all that a dissolved unit holds and that is not closed.
     *
     * @return how many items it were
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public int handOverAll(long fromUnitId, long toUnitId) {
        Eyes eyes = access.eyes();
        List<Long> ids = repository.findHeldBy(fromUnitId);
        int moved = 0;
        for (long id : ids) {
            ItemEntity item = flow.held(id, eyes);
            // Somebody may have closed it or handed it over at the same moment.
            if (item.state != ItemState.CLOSED && Objects.equals(item.unitId, fromUnitId)) {
                maker.handOver(item, toUnitId, eyes);
                moved++;
            }
        }
        return moved;
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

    /**
     * Opens a closed item again because it is not right after all, with a new deadline for the same unit.
     *
     * @throws WrongItemState if it is not closed
     * @throws InvalidInput if words are missing or the deadline is past
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void reopen(Seen read, String reason, Term term, @Nullable LocalDate dueOn) {
        Eyes eyes = access.eyes();
        ItemEntity item = flow.held(read, eyes);
        if (item.state != ItemState.CLOSED) {
            // Only its resident says so sooner, who is not at the desk.
            throw new WrongItemState(item.state);
        }
        maker.reopen(item, eyes.parties(item), reason, term, dueOn);
    }

    private ItemEntity asked(Seen read, ItemAction action, Eyes eyes) {
        ItemEntity item = flow.held(read, eyes);
        ItemFlow.require(item, action, eyes.parties(item));
        if (item.extensionDays == null) {
            throw new NoExtensionAsked();
        }
        return item;
    }
}
