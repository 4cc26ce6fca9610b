package org.jiangtai.order.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.order.DispatchService;
import org.jiangtai.order.OfferService;
import org.jiangtai.order.Order;
import org.jiangtai.order.OrderReviewService;
import org.jiangtai.order.OrderService;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.HomeSection;

/** On the home page: the orders that wait for me, by what is to be done with them, what is late first. */
@org.springframework.stereotype.Component
class OrdersSection implements HomeSection {

    private static final int ORDER = 25;
    private static final int MOST = 4;

    private final OrderService orders;
    private final OfferService offers;
    private final CurrentPerson current;
    private final Moments moments;

    OrdersSection(OrderService orders, OfferService offers, CurrentPerson current, Moments moments) {
        this.orders = orders;
        this.offers = offers;
        this.current = current;
        this.moments = moments;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> content() {
        var section = new Div();
        section.addClassName("jt-section");
        section.add(new H2(section.getTranslation("order.home.title")));
        int empty = section.getComponentCount();
        if (current.may(OrderService.class, "all")) {
            List<Order> all = orders.all();
            if (current.may(OrderReviewService.class, "approve")) {
                group(section, OrderTab.REVIEW, all);
            }
            if (current.may(DispatchService.class, "dispatch")) {
                group(section, OrderTab.DISPATCH, all);
                group(section, OrderTab.CALL_BACK, all);
                group(section, OrderTab.LATE, all);
            } else if (current.may(OrderService.class, "save")) {
                group(section, OrderTab.WRITING, all);
                group(section, OrderTab.EVALUATE, all);
            }
        }
        if (current.may(OfferService.class, "mine")) {
            List<Order> mine = offers.mine();
            offered(section, OfferFilter.ASKED, mine);
            offered(section, OfferFilter.CLAIMABLE, mine);
            offered(section, OfferFilter.TO_REPORT, mine);
        }
        return section.getComponentCount() == empty ? Optional.empty() : Optional.of(section);
    }

    private void group(Div section, OrderTab tab, List<Order> all) {
        add(section, section.getTranslation(tab.labelKey()), "orders?" + OrdersView.TAB + "=" + tab, tab::takes, all);
    }

    private void offered(Div section, OfferFilter filter, List<Order> mine) {
        add(section, section.getTranslation(filter.labelKey()), "my-orders", filter::takes, mine);
    }

    private void add(Div section, String title, String address, Predicate<Order> which, List<Order> all) {
        List<Order> found = all.stream()
                .filter(which)
                .sorted(Comparator.comparing(Order::late).reversed())
                .toList();
        if (found.isEmpty()) {
            return;
        }
        var heading = new Anchor(address, section.getTranslation("order.tab.count", title, found.size()));
        heading.setRouterIgnore(false);
        heading.addClassName("jt-order-group");
        var list = new UnorderedList();
        found.stream().limit(MOST).forEach(order -> list.add(item(order)));
        section.add(heading, list);
    }

    private ListItem item(Order order) {
        var item = new ListItem(OrderPages.link(order, order.unitName() + " · " + order.subject()));
        var when = new Span(OrderPages.whenShort(item, moments, order));
        when.addClassName("jt-muted");
        item.add(new Div(when));
        if (order.late()) {
            item.add(OrderPages.badges(order));
        }
        return item;
    }
}
