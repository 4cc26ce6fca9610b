package org.jiangtai.order.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.util.Objects;
import org.jiangtai.identity.Opens;
import org.jiangtai.order.OfferService;
import org.jiangtai.order.Order;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;

/** A lecturer's orders: what waits for an answer, what can be claimed, what is to be reported, what was. */
@Route("my-orders")
@Menu(title = "order.mine", order = 12, icon = "vaadin:clipboard-check")
@Opens(value = OfferService.class, method = "mine")
@StyleSheet("context://order/order.css")
class OffersView extends Page {

    OffersView(OfferService offers, Moments moments) {
        super("order.mine");
        addHelp("order.mine.help");
        var list = new ListPanel<Order>("order.mine.empty");
        list.drawn("order.field.state", order -> OrderPages.states(this, order), OrderPages::badges);
        list.roomy(list.drawn("order.field.subject", Order::subject, order -> OrderPages.link(order, order.subject())));
        list.sorted(
                "order.field.when",
                order -> OrderPages.whenShort(this, moments, order),
                order -> Objects.requireNonNullElse(order.startsAt(), Instant.MAX));
        list.text("order.field.unit", Order::unitName);
        list.text("order.field.venue", Order::venueName);
        list.sorted("order.field.people", order -> Integer.toString(order.people()), Order::people);
        list.sorted(
                "order.field.due",
                order -> order.dueAt() == null ? "" : moments.minute(order.dueAt()),
                order -> Objects.requireNonNullElse(order.dueAt(), Instant.MAX));
        var shown = new Select<OfferFilter>();
        shown.setAriaLabel(getTranslation("order.field.state"));
        shown.setItems(OfferFilter.values());
        shown.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        shown.setValue(OfferFilter.OPEN);
        shown.addValueChangeListener(change -> list.refresh());
        list.addFilter(shown, order -> shown.getValue().takes(order));
        list.exportAs("order.mine");
        list.setItems(offers.mine());
        add(list);
    }
}
