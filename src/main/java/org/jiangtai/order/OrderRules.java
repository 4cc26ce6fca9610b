package org.jiangtai.order;

import static org.jiangtai.order.OrderParty.CENTRE;
import static org.jiangtai.order.OrderParty.CLOCK;
import static org.jiangtai.order.OrderParty.LECTURER;
import static org.jiangtai.order.OrderParty.ORDERER;
import static org.jiangtai.order.OrderParty.REVIEWER;
import static org.jiangtai.order.OrderState.ACCEPTED;
import static org.jiangtai.order.OrderState.APPROVED;
import static org.jiangtai.order.OrderState.ARCHIVED;
import static org.jiangtai.order.OrderState.CANCELLED;
import static org.jiangtai.order.OrderState.DECLINED;
import static org.jiangtai.order.OrderState.DELIVERED;
import static org.jiangtai.order.OrderState.DISPATCHED;
import static org.jiangtai.order.OrderState.DRAFT;
import static org.jiangtai.order.OrderState.EVALUATED;
import static org.jiangtai.order.OrderState.IN_SERVICE;
import static org.jiangtai.order.OrderState.REJECTED;
import static org.jiangtai.order.OrderState.RETURNED;
import static org.jiangtai.order.OrderState.SUBMITTED;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of an order: who may lead it from where to where, and for what a reason must be given. It knows
 * nothing but that.
 */
public final class OrderRules {

    private static final Map<OrderAction, Rule> RULES = new EnumMap<>(OrderAction.class);

    /** @param to null leaves the state as it is */
    private record Rule(Set<OrderState> from, @Nullable OrderState to, Set<OrderParty> by, boolean reason) {}

    static {
        rule(OrderAction.SUBMIT, EnumSet.of(DRAFT, RETURNED), SUBMITTED, false, ORDERER);
        rule(OrderAction.TAKE_BACK, EnumSet.of(SUBMITTED), DRAFT, false, ORDERER);
        rule(OrderAction.RETURN, EnumSet.of(SUBMITTED), RETURNED, true, REVIEWER);
        rule(OrderAction.REJECT, EnumSet.of(SUBMITTED), REJECTED, true, REVIEWER);
        rule(OrderAction.APPROVE, EnumSet.of(SUBMITTED), APPROVED, false, REVIEWER);
        rule(OrderAction.DISPATCH, EnumSet.of(APPROVED), DISPATCHED, false, CENTRE);
        rule(OrderAction.OFFER, EnumSet.of(APPROVED), DISPATCHED, false, CENTRE);
        rule(OrderAction.RECALL, EnumSet.of(DISPATCHED), APPROVED, true, CENTRE);
        rule(OrderAction.ACCEPT, EnumSet.of(DISPATCHED), ACCEPTED, false, LECTURER);
        rule(OrderAction.DECLINE, EnumSet.of(DISPATCHED), DECLINED, true, LECTURER);
        rule(OrderAction.GO_BACK, EnumSet.of(DECLINED), APPROVED, false, CLOCK);
        rule(OrderAction.TIME_OUT, EnumSet.of(DISPATCHED), APPROVED, false, CLOCK);
        rule(OrderAction.BEGIN, EnumSet.of(ACCEPTED), IN_SERVICE, false, CLOCK);
        rule(OrderAction.DELIVER, EnumSet.of(IN_SERVICE), DELIVERED, false, LECTURER, CENTRE);
        rule(OrderAction.EVALUATE, EnumSet.of(DELIVERED), EVALUATED, false, ORDERER);
        rule(OrderAction.LAPSE, EnumSet.of(DELIVERED), ARCHIVED, false, CLOCK);
        rule(OrderAction.ARCHIVE, EnumSet.of(EVALUATED), ARCHIVED, false, CENTRE, CLOCK);
        rule(OrderAction.CANCEL, EnumSet.of(ACCEPTED, IN_SERVICE), CANCELLED, true, CENTRE, CLOCK);
        rule(OrderAction.FOLLOW, EnumSet.of(ACCEPTED, IN_SERVICE), null, false, CLOCK);
        rule(OrderAction.REMIND, EnumSet.of(SUBMITTED, IN_SERVICE), null, false, CLOCK);
    }

    /** Where the orderer may still cancel, besides the centre; a draft only if it was handed in before. */
    private static final Set<OrderState> BEFORE_ACCEPTANCE =
            EnumSet.of(DRAFT, SUBMITTED, RETURNED, APPROVED, DISPATCHED);

    private OrderRules() {}

    /**
     * Where an action leads.
     *
     * @param as everything that the person is to the order
     * @throws WrongOrderState if it does not lead on from this state, for whomever
     * @throws NotYourOrder if it does, but not for this person
     */
    public static OrderState next(OrderState from, OrderAction action, Collection<OrderParty> as) {
        Set<OrderParty> may = whoMay(from, action);
        if (may.isEmpty()) {
            throw new WrongOrderState(from);
        }
        if (Collections.disjoint(may, as)) {
            throw new NotYourOrder();
        }
        OrderState to = rule(action).to;
        return to == null ? from : to;
    }

    /** What these can do with an order in this state. */
    public static Set<OrderAction> possible(OrderState from, Collection<OrderParty> as) {
        Set<OrderAction> possible = EnumSet.noneOf(OrderAction.class);
        for (OrderAction action : OrderAction.values()) {
            if (!Collections.disjoint(whoMay(from, action), as)) {
                possible.add(action);
            }
        }
        return possible;
    }

    /** Whether the action asks for a reason. */
    public static boolean needsReason(OrderAction action) {
        return rule(action).reason;
    }

    private static Set<OrderParty> whoMay(OrderState from, OrderAction action) {
        if (action == OrderAction.CANCEL && BEFORE_ACCEPTANCE.contains(from)) {
            return EnumSet.of(ORDERER, CENTRE);
        }
        Rule rule = rule(action);
        return rule.from.contains(from) ? rule.by : EnumSet.noneOf(OrderParty.class);
    }

    private static Rule rule(OrderAction action) {
        Rule rule = RULES.get(action);
        if (rule == null) {
            throw new IllegalStateException("no rule for " + action);
        }
        return rule;
    }

    private static void rule(
            OrderAction action, Set<OrderState> from, @Nullable OrderState to, boolean reason, OrderParty... by) {
        RULES.put(action, new Rule(from, to, EnumSet.copyOf(Set.of(by)), reason));
    }
}
