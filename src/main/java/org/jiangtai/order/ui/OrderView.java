package org.jiangtai.order.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.order.DispatchService;
import org.jiangtai.order.OfferService;
import org.jiangtai.order.Order;
import org.jiangtai.order.OrderAction;
import org.jiangtai.order.OrderFile;
import org.jiangtai.order.OrderService;
import org.jiangtai.shared.Failure;
import org.jiangtai.uikit.Page;

/** One order: what is wished, what happened, what can be done now, and who could give the lecture. */
@Route("orders/:id([0-9]{1,18})")
@Opens(value = OrderService.class, method = "file")
@StyleSheet("context://order/order.css")
class OrderView extends Page implements BeforeEnterObserver {

    private final transient OrderService orders;
    private final transient OrderActions actions;
    private final transient OrderCards cards;
    private final transient CandidatePanels candidates;
    private final transient OfferCards offers;
    private final transient CurrentPerson current;
    private final Div buttons = new Div();
    private final Div content = new Div();
    private long id;

    OrderView(
            OrderService orders,
            OrderActions actions,
            OrderCards cards,
            CandidatePanels candidates,
            OfferCards offers,
            CurrentPerson current) {
        super("order.one");
        this.orders = orders;
        this.actions = actions;
        this.cards = cards;
        this.candidates = candidates;
        this.offers = offers;
        this.current = current;
        buttons.addClassName("jt-row");
        content.addClassName("jt-stack");
        addActions(buttons);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        id = Long.parseLong(enter.getRouteParameters().get("id").orElseThrow());
        try {
            show();
        } catch (Failure unknownOrNotTheirs) {
            enter.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        OrderFile file = orders.file(id);
        Order order = file.order();
        setHeading(order.number().isEmpty() ? order.subject() : order.number() + " " + order.subject());
        buttons.removeAll();
        buttons.add(OrderPages.badges(order));
        actions.draw(file, buttons, this::show);
        content.removeAll();
        cards.next(file).ifPresent(content::add);
        if (file.possible().contains(OrderAction.ACCEPT) && current.may(OfferService.class, "offer")) {
            offers.draw(id, this::reload).ifPresent(content::add);
        }
        if (file.possible().contains(OrderAction.DISPATCH) && current.may(DispatchService.class, "candidates")) {
            content.add(candidates.draw(order, this::reload));
        }
        content.add(cards.draw(file));
    }

    /** After a step the order may be none of the person's any more. */
    private void reload() {
        try {
            show();
        } catch (Failure notTheirsAnyMore) {
            UI.getCurrent().navigate("");
        }
    }
}
