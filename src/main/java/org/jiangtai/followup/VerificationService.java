package org.jiangtai.followup;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jiangtai.followup.ItemAccess.Eyes;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody other than those who put it right looks whether it is (domain page, close). */
@Service
@Transactional
public class VerificationService {

    private final ItemAccess access;
    private final ItemFlow flow;
    private final DueDates dueDates;
    private final CurrentPerson current;
    private final Clock clock;

    VerificationService(ItemAccess access, ItemFlow flow, DueDates dueDates, CurrentPerson current, Clock clock) {
        this.access = access;
        this.flow = flow;
        this.dueDates = dueDates;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Closes it with what was found.
     *
     * @throws OwnWorkVerified if the person did some of the work
     * @throws org.springframework.orm.ObjectOptimisticLockingFailureException if somebody else was faster
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER})
    public void close(Seen read, String verdict) {
        Eyes eyes = access.eyes();
        ItemEntity item = toVerify(read, eyes);
        Set<ItemParty> parties = eyes.parties(item);
        flow.step(item, ItemAction.CLOSE, parties, verdict);
        Instant now = clock.instant();
        item.verdict = Typed.required(ItemFlow.NOTE, verdict, ItemFlow.MOST_NOTE);
        item.verifiedBy = current.find().map(SignedIn::accountId).orElse(null);
        item.verifier = current.find().map(SignedIn::displayName).orElse("");
        item.verifiedOn = dueDates.day(now);
        item.closedAt = now;
    }

    /**
     * Sends it back with what is missing. The deadline stays where it is.
     *
     * @throws OwnWorkVerified if the person did some of the work
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER})
    public void sendBack(Seen read, String reason) {
        Eyes eyes = access.eyes();
        ItemEntity item = toVerify(read, eyes);
        flow.step(item, ItemAction.SEND_BACK, eyes.parties(item), reason);
        item.submittedOn = null;
    }

    private ItemEntity toVerify(Seen read, Eyes eyes) {
        ItemEntity item = flow.held(read, eyes);
        if (item.state == ItemState.TO_VERIFY && eyes.didWork(item)) {
            throw new OwnWorkVerified();
        }
        return item;
    }
}
