package org.jiangtai.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiangtai.order.OrderAction.*;
import static org.jiangtai.order.OrderParty.CENTRE;
import static org.jiangtai.order.OrderParty.CLOCK;
import static org.jiangtai.order.OrderParty.LECTURER;
import static org.jiangtai.order.OrderParty.ORDERER;
import static org.jiangtai.order.OrderParty.REVIEWER;
import static org.jiangtai.order.OrderState.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every transition that there is, and that there is no other. */
class OrderRulesTest {

    /** The whole machine, written down a second time. */
    private record Way(OrderState from, OrderAction action, OrderState to, Set<OrderParty> by) {}

    private static final List<Way> WAYS = List.of(
            way(DRAFT, SUBMIT, SUBMITTED, ORDERER),
            way(RETURNED, SUBMIT, SUBMITTED, ORDERER),
            way(SUBMITTED, TAKE_BACK, DRAFT, ORDERER),
            way(SUBMITTED, RETURN, RETURNED, REVIEWER),
            way(SUBMITTED, REJECT, REJECTED, REVIEWER),
            way(SUBMITTED, APPROVE, APPROVED, REVIEWER),
            way(SUBMITTED, REMIND, SUBMITTED, CLOCK),
            way(APPROVED, DISPATCH, DISPATCHED, CENTRE),
            way(APPROVED, OFFER, DISPATCHED, CENTRE),
            way(DISPATCHED, RECALL, APPROVED, CENTRE),
            way(DISPATCHED, ACCEPT, ACCEPTED, LECTURER),
            way(DISPATCHED, DECLINE, DECLINED, LECTURER),
            way(DISPATCHED, TIME_OUT, APPROVED, CLOCK),
            way(DECLINED, GO_BACK, APPROVED, CLOCK),
            way(ACCEPTED, BEGIN, IN_SERVICE, CLOCK),
            way(ACCEPTED, FOLLOW, ACCEPTED, CLOCK),
            way(IN_SERVICE, FOLLOW, IN_SERVICE, CLOCK),
            way(IN_SERVICE, REMIND, IN_SERVICE, CLOCK),
            way(IN_SERVICE, DELIVER, DELIVERED, LECTURER, CENTRE),
            way(DELIVERED, EVALUATE, EVALUATED, ORDERER),
            way(DELIVERED, LAPSE, ARCHIVED, CLOCK),
            way(EVALUATED, ARCHIVE, ARCHIVED, CENTRE, CLOCK),
            way(DRAFT, CANCEL, CANCELLED, ORDERER, CENTRE),
            way(SUBMITTED, CANCEL, CANCELLED, ORDERER, CENTRE),
            way(RETURNED, CANCEL, CANCELLED, ORDERER, CENTRE),
            way(APPROVED, CANCEL, CANCELLED, ORDERER, CENTRE),
            way(DISPATCHED, CANCEL, CANCELLED, ORDERER, CENTRE),
            way(ACCEPTED, CANCEL, CANCELLED, CENTRE, CLOCK),
            way(IN_SERVICE, CANCEL, CANCELLED, CENTRE, CLOCK));

    private static Way way(OrderState from, OrderAction action, OrderState to, OrderParty... by) {
        return new Way(from, action, to, Set.of(by));
    }

    @TestFactory
    Stream<DynamicTest> everyStepLeadsWhereItShouldAndForNobodyElse() {
        List<DynamicTest> all = new ArrayList<>();
        for (OrderState from : OrderState.values()) {
            for (OrderAction action : OrderAction.values()) {
                for (OrderParty party : OrderParty.values()) {
                    all.add(DynamicTest.dynamicTest(
                            party + " " + action + " from " + from, () -> check(from, action, party)));
                }
            }
        }
        return all.stream();
    }

    private static void check(OrderState from, OrderAction action, OrderParty party) {
        Way way = WAYS.stream()
                .filter(one -> one.from == from && one.action == action)
                .findAny()
                .orElse(null);
        boolean allowed = way != null && way.by.contains(party);
        assertThat(OrderRules.possible(from, Set.of(party)).contains(action)).isEqualTo(allowed);
        if (allowed) {
            assertThat(OrderRules.next(from, action, Set.of(party))).isEqualTo(way.to);
        } else {
            assertThatThrownBy(() -> OrderRules.next(from, action, Set.of(party)))
                    .isInstanceOf(way == null ? WrongOrderState.class : NotYourOrder.class);
        }
    }

    @Test
    void whatTurnsSomebodyDownAsksForAReason() {
        assertThat(Arrays.stream(OrderAction.values()).filter(OrderRules::needsReason))
                .containsExactlyInAnyOrder(RETURN, REJECT, RECALL, DECLINE, CANCEL);
    }

    @Test
    void everyStateIsReachedAndOnlyTheLastOnesLeadNowhere() {
        Set<OrderState> reached = new HashSet<>(Set.of(DRAFT));
        WAYS.forEach(way -> reached.add(way.to));
        assertThat(reached).containsExactlyInAnyOrder(OrderState.values());
        assertThat(Arrays.stream(OrderState.values())
                        .filter(state -> OrderRules.possible(state, Set.of(OrderParty.values()))
                                .isEmpty()))
                .containsExactlyInAnyOrder(REJECTED, ARCHIVED, CANCELLED)
                .allMatch(OrderState::isOver);
    }
}
