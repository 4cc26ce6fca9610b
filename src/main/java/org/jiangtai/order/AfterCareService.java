package org.jiangtai.order;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.order.OrderAccess.Eyes;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the centre does after a lecture: reports from paper, calls about few stars, putting away. */
@Service
@Transactional
public class AfterCareService {

    private final OrderStore store;
    private final OrderAccess access;
    private final OrderFlow flow;
    private final Offers offers;
    private final CallBackRepository callBacks;
    private final CurrentPerson current;
    private final Clock clock;

    AfterCareService(
            OrderStore store,
            OrderAccess access,
            OrderFlow flow,
            Offers offers,
            CallBackRepository callBacks,
            CurrentPerson current,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.flow = flow;
        this.offers = offers;
        this.callBacks = callBacks;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Reports a lecture from the lecturer's paper.
     *
     * @throws NotYourOrder if the current person is not the centre for this order
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void deliver(long id, Delivery report, List<CleanPhoto> photos) {
        Eyes eyes = access.eyes();
        OrderEntity order = heldAsCentre(id, eyes);
        offers.deliver(order, report, photos, Set.of(OrderParty.CENTRE), name());
    }

    /**
     * Notes a call about few stars; once somebody was reached the order can be put away.
     *
     * @throws WrongOrderState if there is nothing to call about
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void callBack(long id, boolean reached, String said) {
        Eyes eyes = access.eyes();
        OrderEntity order = heldAsCentre(id, eyes);
        if (!order.callBackOpen) {
            throw new WrongOrderState(order.state);
        }
        var call = new CallBackEntity();
        call.orderId = id;
        call.calledAt = clock.instant();
        call.accountId = current.find().map(SignedIn::accountId).orElse(null);
        call.who = name();
        call.reached = reached;
        call.said = Typed.required("said", said, 1000);
        callBacks.save(call);
        if (reached) {
            order.callBackOpen = false;
            order.dueAt = flow.due(order, clock.instant());
        }
    }

    /**
     * Puts an order away that is evaluated and, where that was needed, talked about.
     *
     * @throws CallBackOpen if somebody still has to call
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void archive(long id) {
        Eyes eyes = access.eyes();
        OrderEntity order = store.held(id, eyes);
        OrderRules.next(order.state, OrderAction.ARCHIVE, eyes.parties(order));
        if (order.callBackOpen) {
            throw new CallBackOpen();
        }
        flow.step(order, OrderAction.ARCHIVE, eyes.parties(order), "");
    }

    private OrderEntity heldAsCentre(long id, Eyes eyes) {
        OrderEntity order = store.held(id, eyes);
        if (!eyes.parties(order).contains(OrderParty.CENTRE)) {
            throw new NotYourOrder();
        }
        return order;
    }

    private String name() {
        return current.find().map(SignedIn::displayName).orElse("");
    }
}
