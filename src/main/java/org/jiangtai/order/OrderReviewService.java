package org.jiangtai.order;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jiangtai.identity.Role;
import org.jiangtai.order.OrderAccess.Eyes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on orders that were handed in. Whoever wrote an order or handed it in lets somebody else review it, an
 * organiser too. Each decision names the version of the order that was seen, and throws
 * {@link org.springframework.orm.ObjectOptimisticLockingFailureException} if it is another one by now.
 */
@Service
@Transactional
public class OrderReviewService {

    private final OrderStore store;
    private final OrderAccess access;
    private final OrderFlow flow;
    private final Clock clock;

    OrderReviewService(OrderStore store, OrderAccess access, OrderFlow flow, Clock clock) {
        this.store = store;
        this.access = access;
        this.flow = flow;
        this.clock = clock;
    }

    /** Lets it through to dispatch. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER})
    public void approve(long id, long version) {
        decide(id, version, OrderAction.APPROVE, "");
    }

    /** Sends it back to be completed, with what is missing. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER})
    public void sendBack(long id, long version, String reason) {
        decide(id, version, OrderAction.RETURN, reason);
    }

    /** Rejects it for good, with a reason that only the orderer reads. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER})
    public void reject(long id, long version, String reason) {
        decide(id, version, OrderAction.REJECT, reason);
    }

    private void decide(long id, long version, OrderAction action, String reason) {
        Eyes eyes = access.eyes();
        OrderEntity order = store.held(id, eyes);
        OrderStore.requireVersion(order, version);
        flow.step(order, action, eyes.parties(order), reason);
        order.reviewedAt = clock.instant();
    }
}
