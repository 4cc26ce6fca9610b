package org.jiangtai.order.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.stream.Collectors;
import org.jiangtai.order.Order;
import org.jiangtai.order.OrderState;
import org.jiangtai.order.PreferredTime;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;

/** What the pages of orders have in common: their words, links and badges. */
final class OrderPages {

    private OrderPages() {}

    /** A wish for a time, {@code 2026-12-01 14:00} or {@code 2026-12-01 上午}. */
    static String time(Component owner, Moments moments, PreferredTime time) {
        String part =
                time.starts() == null ? owner.getTranslation(time.part().labelKey()) : moments.clock(time.starts());
        return moments.day(time.day()) + " " + part;
    }

    /** When it is, or when it is wished for. */
    static String when(Component owner, Moments moments, Order order) {
        if (order.startsAt() != null && order.endsAt() != null) {
            return moments.span(order.startsAt(), order.endsAt());
        }
        return order.times().stream()
                .map(time -> time(owner, moments, time))
                .collect(Collectors.joining(owner.getTranslation("list.separator")));
    }

    /** When it is, or the first wish and how many others there are: for a list. */
    static String whenShort(Component owner, Moments moments, Order order) {
        if (order.startsAt() != null || order.times().isEmpty()) {
            return when(owner, moments, order);
        }
        String first = time(owner, moments, order.times().getFirst());
        int others = order.times().size() - 1;
        return others == 0 ? first : owner.getTranslation("order.when.more", first, others);
    }

    /** The state, and beside it what people must see: late, few stars, a wish, a free one. */
    static Span badges(Order order) {
        var badges = new Span(new StatusBadge(order.state(), tone(order.state())));
        badges.addClassName("jt-row");
        for (OrderMark mark : OrderMark.values()) {
            if (mark.marks(order)) {
                badges.add(new StatusBadge(mark, mark.tone()));
            }
        }
        return badges;
    }

    /** The badges in words, for searching and exporting. */
    static String states(Component owner, Order order) {
        var words = new StringBuilder(owner.getTranslation(order.state().labelKey()));
        for (OrderMark mark : OrderMark.values()) {
            if (mark.marks(order)) {
                words.append(' ').append(owner.getTranslation(mark.labelKey()));
            }
        }
        return words.toString();
    }

    static RouterLink link(Order order, String text) {
        return new RouterLink(text, OrderView.class, new RouteParameters("id", Long.toString(order.id())));
    }

    static String address(long id) {
        return "orders/" + id;
    }

    private static Tone tone(OrderState state) {
        return switch (state) {
            case SUBMITTED, APPROVED, DISPATCHED, RETURNED, DELIVERED -> Tone.ATTENTION;
            case ACCEPTED, IN_SERVICE, EVALUATED -> Tone.GOOD;
            case REJECTED, CANCELLED, DECLINED -> Tone.BAD;
            case DRAFT, ARCHIVED -> Tone.CALM;
        };
    }
}
