package org.jiangtai.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.setting.SettingService;
import org.jiangtai.setting.Settings;
import org.jiangtai.setting.WorkingDays;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads an order on by one step, sets its clock, and writes down what happened. Who calls holds the order's row. */
@Component
class OrderFlow {

    private static final int MOST_REASON = 500;

    private final OrderStepRepository steps;
    private final SettingService settings;
    private final WorkingDays workingDays;
    private final CurrentPerson current;
    private final OrderNews news;
    private final Clock clock;

    OrderFlow(
            OrderStepRepository steps,
            SettingService settings,
            WorkingDays workingDays,
            CurrentPerson current,
            OrderNews news,
            Clock clock) {
        this.steps = steps;
        this.settings = settings;
        this.workingDays = workingDays;
        this.current = current;
        this.news = news;
        this.clock = clock;
    }

    /** A step of the person who is signed in. */
    void step(OrderEntity order, OrderAction action, Collection<OrderParty> as, String reason) {
        step(
                order,
                action,
                as,
                reason,
                current.find().map(SignedIn::displayName).orElse(""),
                clock.instant());
    }

    /**
     * A step of anybody. What the step needs must stand in the order before, such as when the lecture begins.
     *
     * @param who the name that the history keeps; empty for the program
     * @throws WrongOrderState if it does not lead on from the order's state
     * @throws NotYourOrder if it is somebody else's
     * @throws org.jiangtai.shared.InvalidInput for the field {@code reason} if one is missing
     */
    void step(OrderEntity order, OrderAction action, Collection<OrderParty> as, String reason, String who, Instant at) {
        OrderState from = order.state;
        OrderState to = OrderRules.next(from, action, as);
        String why = OrderRules.needsReason(action)
                ? Typed.required("reason", reason, MOST_REASON)
                : Typed.optional("reason", reason, MOST_REASON);
        var step = new OrderStepEntity();
        step.orderId = order.id;
        step.happenedAt = at;
        step.action = action;
        step.fromState = from;
        step.toState = to;
        step.accountId = current.find().map(SignedIn::accountId).orElse(null);
        step.lecturerId = order.lecturerId;
        step.who = who;
        step.reason = why;
        steps.save(step);
        order.state = to;
        order.lateNoted = action == OrderAction.REMIND;
        if (OrderRules.needsReason(action) && action != OrderAction.DECLINE) {
            order.reason = why;
        }
        if (action != OrderAction.REMIND) {
            order.dueAt = due(order, at);
        }
        if (to.isOver()) {
            order.closedAt = at;
        }
        news.tell(order, action);
    }

    /** When what the state asks for must be done, or happens by itself. */
    @Nullable
    Instant due(OrderEntity order, Instant at) {
        Settings set = settings.read(OrderSettings.GROUP);
        return switch (order.state) {
            case SUBMITTED -> workingDays.deadline(at, set.get(OrderSettings.REVIEW_DAYS));
            case DISPATCHED -> answerBy(order, at.plus(Duration.ofHours(set.get(OrderSettings.ACCEPT_HOURS))));
            case ACCEPTED -> order.startsAt;
            case IN_SERVICE ->
                order.endsAt == null ? null : order.endsAt.plus(Duration.ofDays(set.get(OrderSettings.REPORT_DAYS)));
            case DELIVERED -> at.plus(Duration.ofDays(set.get(OrderSettings.EVALUATE_DAYS)));
            case EVALUATED -> order.callBackOpen ? null : at.plus(Duration.ofDays(set.get(OrderSettings.ARCHIVE_DAYS)));
            case DRAFT, RETURNED, REJECTED, APPROVED, DECLINED, ARCHIVED, CANCELLED -> null;
        };
    }

    /** An answer after the lecture would have begun is none. */
    private static Instant answerBy(OrderEntity order, Instant latest) {
        return order.startsAt != null && order.startsAt.isBefore(latest) ? order.startsAt : latest;
    }

    /** From how few stars on somebody calls. */
    int callBackStars() {
        return settings.get(OrderSettings.CALL_BACK_STARS);
    }
}
