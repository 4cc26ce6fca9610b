package org.jiangtai.followup;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiangtai.followup.ItemAccess.Eyes;
import org.jiangtai.identity.Role;
import org.jiangtai.setting.SettingService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the unit that holds an item does about it; organisers may write it down for a unit that cannot itself. */
@Service
@Transactional
public class WorkService {

    private static final int MOST_STEPS = 30;

    private final ItemAccess access;
    private final ItemFlow flow;
    private final ItemStepRepository steps;
    private final EvidenceRepository pictures;
    private final SettingService settings;
    private final DueDates dueDates;
    private final Clock clock;

    WorkService(
            ItemAccess access,
            ItemFlow flow,
            ItemStepRepository steps,
            EvidenceRepository pictures,
            SettingService settings,
            DueDates dueDates,
            Clock clock) {
        this.access = access;
        this.flow = flow;
        this.steps = steps;
        this.pictures = pictures;
        this.settings = settings;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * The unit says why the item is not its own; it waits for another then. Each unit can do so once with an item.
     *
     * @throws HandedBackBefore if it did so before
     */
    @RolesAllowed({Role.Named.KEEPER, Role.Named.HANDLER})
    public void handBack(Seen read, String reason) {
        Eyes eyes = access.eyes();
        ItemEntity item = flow.held(read, eyes);
        Set<ItemParty> parties = eyes.parties(item);
        ItemFlow.require(item, ItemAction.HAND_BACK, parties);
        requireAssigned(item);
        if (item.unitId != null && steps.existsByItemIdAndUnitIdAndAction(item.id, item.unitId, ItemAction.HAND_BACK)) {
            throw new HandedBackBefore();
        }
        LocalDate before = item.dueOn;
        item.takeFromUnit();
        flow.step(item, ItemAction.HAND_BACK, parties, reason, before);
    }

    /**
     * Writes down what will be done, in steps with their weights and days. A step that was done before stays done, by
     * the same words.
     *
     * @throws InvalidInput if a field is not as it must be
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    public void plan(Seen read, String measure, List<PlanStep> wanted) {
        Eyes eyes = access.eyes();
        ItemEntity item = work(read, ItemAction.PLAN, eyes);
        if (wanted.size() > MOST_STEPS) {
            throw new InvalidInput("steps", "invalid.item.steps", MOST_STEPS);
        }
        List<PlanStep> checked = wanted.stream().map(PlanStep::checked).toList();
        item.measure = Typed.required("measure", measure, ItemFlow.MOST_NOTE);
        item.plan(Progress.replanned(item.steps(), checked));
        flow.step(item, ItemAction.PLAN, eyes.parties(item), "");
    }

    /**
     * Says how far it is.
     *
     * @param done the places of the plan's steps that are done now, from 0; may be none
     * @throws InvalidInput if there is no such step, or nothing is reported at all
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    public void report(Seen read, Set<Integer> done, String note) {
        Eyes eyes = access.eyes();
        ItemEntity item = work(read, ItemAction.REPORT, eyes);
        if (done.isEmpty()) {
            Typed.required(ItemFlow.NOTE, note, ItemFlow.MOST_NOTE);
        }
        List<PlanStep> plan = new ArrayList<>(item.steps());
        LocalDate today = dueDates.day(clock.instant());
        for (int place : done) {
            if (place < 0 || place >= plan.size()) {
                throw new InvalidInput("steps", "invalid.item.step");
            }
            plan.set(place, plan.get(place).done(today));
        }
        item.plan(plan);
        flow.step(item, ItemAction.REPORT, eyes.parties(item), note);
    }

    /**
     * Asks for more time.
     *
     * @param days working days
     * @throws NoDeadline if there is no deadline
     * @throws ExtensionTooLate if the deadline is past
     * @throws ExtensionAsked if the answer to the last time is still to come
     * @throws InvalidInput if there are no or too many days, or no reason
     */
    @RolesAllowed({Role.Named.KEEPER, Role.Named.HANDLER})
    public void askExtension(Seen read, int days, String reason) {
        Eyes eyes = access.eyes();
        ItemEntity item = work(read, ItemAction.ASK_EXTENSION, eyes);
        if (item.dueOn == null) {
            throw new NoDeadline();
        }
        if (item.dueOn.isBefore(dueDates.day(clock.instant()))) {
            throw new ExtensionTooLate(item.dueOn.toString());
        }
        if (item.extensionDays != null) {
            throw new ExtensionAsked();
        }
        requireDays(days, dueDates.mostExtension());
        flow.step(item, ItemAction.ASK_EXTENSION, eyes.parties(item), reason);
        item.extensionDays = days;
        item.extensionReason = Typed.required(ItemFlow.NOTE, reason, ItemFlow.MOST_NOTE);
    }

    /**
     * Says that it is done, and how; somebody else verifies it.
     *
     * @param noPicture why no picture shows it; may be empty where one does, or where none is asked for
     * @throws StepsOpen if a step of the plan is not done
     * @throws InvalidInput for the field {@code noPicture} if there is neither a picture nor a reason
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    public void submit(Seen read, String note, String noPicture) {
        Eyes eyes = access.eyes();
        ItemEntity item = work(read, ItemAction.SUBMIT, eyes);
        int open = (int) item.steps().stream().filter(step -> !step.isDone()).count();
        if (open > 0) {
            throw new StepsOpen(open);
        }
        boolean shown = pictures.existsByItemIdAndKind(item.id, EvidenceKind.AFTER);
        item.noPicture = shown || !settings.get(FollowupSettings.AFTER_PICTURE)
                ? ""
                : Typed.required("noPicture", noPicture, EvidenceService.MOST_CAPTION);
        item.submittedOn = dueDates.day(clock.instant());
        item.forgetExtension();
        flow.step(item, ItemAction.SUBMIT, eyes.parties(item), note);
    }

    static void requireDays(int days, int most) {
        if (days < 1 || days > most) {
            throw new InvalidInput("days", "invalid.item.extension", most);
        }
    }

    static void requireAssigned(ItemEntity item) {
        if (!item.isAssigned()) {
            throw new ItemNotAssigned();
        }
    }

    private ItemEntity work(Seen read, ItemAction action, Eyes eyes) {
        ItemEntity item = flow.held(read, eyes);
        ItemFlow.require(item, action, eyes.parties(item));
        requireAssigned(item);
        return item;
    }
}
