package org.jiangtai.followup;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.followup.ItemAccess.Eyes;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The items that come from residents' suggestions: made, handed on, brought back and reopened with these. */
@Service
@Transactional
public class SuggestedItems {

    /** What of an item's history its resident may know, beside what the suggestion itself tells. */
    private static final Set<ItemAction> TOLD = EnumSet.of(
            ItemAction.PLAN,
            ItemAction.GRANT_EXTENSION,
            ItemAction.MOVE_DUE,
            ItemAction.SUBMIT,
            ItemAction.SEND_BACK,
            ItemAction.KEEP_LONG_TERM);

    private static final Set<ItemParty> AUTHOR = Set.of(ItemParty.AUTHOR);

    private final ItemRepository items;
    private final ItemStepRepository steps;
    private final ItemAccess access;
    private final ItemMaker maker;
    private final ItemFlow flow;
    private final WorkService work;
    private final ItemRows rows;
    private final DueDates dueDates;
    private final Clock clock;

    SuggestedItems(
            ItemRepository items,
            ItemStepRepository steps,
            ItemAccess access,
            ItemMaker maker,
            ItemFlow flow,
            WorkService work,
            ItemRows rows,
            DueDates dueDates,
            Clock clock) {
        this.items = items;
        this.steps = steps;
        this.access = access;
        this.maker = maker;
        this.flow = flow;
        this.work = work;
        this.rows = rows;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** The deadline that a unit usually has for what it gets at a moment; for what was handed on before there were items. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public LocalDate usualDeadline(Instant at) {
        return dueDates.usual(at);
    }

    /**
     * Makes an item of a suggestion and hands it to a unit.
     *
     * @param source where the suggestion was made, in words
     * @throws org.jiangtai.shared.InvalidInput if a unit is gone or the deadline past
     * @throws org.jiangtai.place.NotYourUnit if a unit is not the organiser's
     */
    @AmongModules
    @RolesAllowed(Role.Named.ORGANISER)
    public long make(String what, String place, String source, LocalDate receivedOn, Assignment assignment) {
        var draft = new ItemDraft(
                ItemKind.SUGGESTION, Severity.ORDINARY, beginning(what), source, receivedOn, "", place, "", null);
        return maker.make(draft, assignment).id;
    }

    /** Hands it to another unit, or to one again; its deadline counts from now. */
    @AmongModules
    @RolesAllowed(Role.Named.ORGANISER)
    public void assign(long itemId, Assignment assignment) {
        Eyes eyes = access.eyes();
        maker.assign(flow.held(itemId, eyes), assignment, eyes);
    }

    /**
     * Its unit says why it is another's.
     *
     * @throws HandedBackBefore if it did so before
     */
    @AmongModules
    @RolesAllowed({Role.Named.KEEPER, Role.Named.HANDLER})
    public void handBack(long itemId, String reason) {
        work.handBack(new Seen(itemId, flow.held(itemId, access.eyes()).version), reason);
    }

    /**
     * The answer is no: what was to be done need not be done, which somebody else verifies. Nothing happens to an item
     * that nobody works on.
     */
    @AmongModules
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    public void drop(long itemId, String why) {
        Eyes eyes = access.eyes();
        ItemEntity item = flow.held(itemId, eyes);
        if (!item.state.isRunning() || !item.isAssigned()) {
            return;
        }
        item.submittedOn = dueDates.day(clock.instant());
        item.forgetExtension();
        flow.step(item, ItemAction.SUBMIT, eyes.parties(item), beginning(why));
    }

    /**
     * The resident says that it is not solved: its unit has it again, with a new deadline by the same term, whether
     * somebody has verified the end of it or not. Nothing happens to one that nobody holds, or that goes on for long
     * anyway.
     */
    @AmongModules
    @PermitAll
    public void reopen(long itemId, String why) {
        items.lock(itemId);
        ItemEntity item = items.findWhole(itemId).orElseThrow(NotFound::new);
        if (item.state == ItemState.LONG_TERM || !item.isAssigned()) {
            return;
        }
        maker.reopen(item, AUTHOR, why);
    }

    /** How an item stands. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Standing standing(long itemId) {
        return standings(List.of(itemId)).values().stream().findAny().orElseThrow(NotFound::new);
    }

    /** How items stand, by their ids. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Map<Long, Standing> standings(Collection<Long> itemIds) {
        if (itemIds.isEmpty()) {
            return Map.of();
        }
        return rows.shown(items.findWhole(itemIds)).stream().collect(Collectors.toMap(Item::id, this::standing));
    }

    /** What an item's resident may know of its way, first to last. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public List<Milestone> milestones(long itemId) {
        return rows
                .history(steps.findByItemIdOrderById(itemId).stream()
                        .filter(step -> TOLD.contains(step.action))
                        .toList())
                .stream()
                .map(step -> new Milestone(step.at(), step.action(), step.unitName(), step.dueAfter()))
                .toList();
    }

    private Standing standing(Item item) {
        boolean closed = item.state() == ItemState.CLOSED;
        return new Standing(
                item.id(),
                item.number(),
                item.state(),
                item.assigned(),
                item.unitId(),
                item.dueOn(),
                item.provisional(),
                item.percent(),
                closed ? steps.findLastNote(item.id(), ItemAction.SUBMIT).orElse("") : "",
                closed ? items.findVerifiedOn(item.id()) : null);
    }

    /** As much of it as an item holds. */
    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= ItemFlow.MOST_NOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, ItemFlow.MOST_NOTE - 1)) + "…";
    }
}
