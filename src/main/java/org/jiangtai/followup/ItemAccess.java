package org.jiangtai.followup;

import java.util.EnumSet;
import java.util.Set;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitScope.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one place that decides what the current person is to an item. */
@Component
class ItemAccess {

    private static final Reach EVERYWHERE = new Reach(null, Set.of());

    /** Who did one of these did some of the work. */
    private static final Set<ItemAction> WORK = EnumSet.of(ItemAction.REPORT, ItemAction.SUBMIT);

    private final UnitScope scope;
    private final CurrentPerson current;
    private final ItemStepRepository steps;
    private final EvidenceRepository pictures;

    ItemAccess(UnitScope scope, CurrentPerson current, ItemStepRepository steps, EvidenceRepository pictures) {
        this.scope = scope;
        this.current = current;
        this.steps = steps;
        this.pictures = pictures;
    }

    /** The current person's eyes, read once for any number of items; the program itself sees and may everything. */
    Eyes eyes() {
        SignedIn person = current.find().orElse(null);
        if (person == null) {
            return new Eyes(null, EVERYWHERE, EVERYWHERE, EVERYWHERE, EVERYWHERE, steps, pictures);
        }
        return new Eyes(
                person.accountId(),
                scope.reachAs(Role.KEEPER, Role.HANDLER),
                scope.reachAs(Role.ORGANISER),
                scope.reachAs(Role.ORGANISER, Role.REVIEWER),
                scope.reachAs(Role.ORGANISER, Role.REVIEWER, Role.KEEPER, Role.HANDLER, Role.AUDITOR),
                steps,
                pictures);
    }

    /** What a person is to items. */
    record Eyes(
            @Nullable Long accountId,
            Reach works,
            Reach organises,
            Reach verifies,
            Reach reads,
            ItemStepRepository steps,
            EvidenceRepository pictures) {

        boolean mayMake(@Nullable Long unitId) {
            return works.covers(unitId) || organises.covers(unitId);
        }

        boolean sees(ItemEntity item) {
            return reads.covers(item.unitId) || item.partnerIds.stream().anyMatch(reads::covers);
        }

        /** Whether the person did some of the work, or shows how it is now, and so is no judge of it. */
        boolean didWork(ItemEntity item) {
            return accountId != null
                    && (steps.existsByItemIdAndAccountIdAndActionIn(item.id, accountId, WORK)
                            || pictures.existsByItemIdAndAccountIdAndKind(item.id, accountId, EvidenceKind.AFTER));
        }

        Set<ItemParty> parties(ItemEntity item) {
            if (accountId == null) {
                // All but the resident, who is not at the desk.
                return EnumSet.complementOf(EnumSet.of(ItemParty.AUTHOR));
            }
            Set<ItemParty> parties = EnumSet.noneOf(ItemParty.class);
            if (item.isAssigned() && works.covers(item.unitId)) {
                parties.add(ItemParty.OWNER);
            }
            if (item.isAssigned() && item.partnerIds.stream().anyMatch(works::covers)) {
                parties.add(ItemParty.PARTNER);
            }
            if (organises.covers(item.unitId)) {
                parties.add(ItemParty.CENTRE);
            }
            if (verifies.covers(item.unitId) && !didWork(item)) {
                parties.add(ItemParty.VERIFIER);
            }
            return parties;
        }
    }
}
