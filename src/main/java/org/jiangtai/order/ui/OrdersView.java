package org.jiangtai.order.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Theme;
import org.jiangtai.order.FiguresService;
import org.jiangtai.order.Order;
import org.jiangtai.order.OrderService;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;

/** All orders that the person may see, by what is to be done with them; what is late stands first. */
@Route("orders")
@Menu(title = "order.menu", order = 15, icon = "vaadin:cart-o")
@Opens(value = OrderService.class, method = "all")
@StyleSheet("context://order/order.css")
class OrdersView extends Page implements BeforeEnterObserver {

    static final String TAB = "tab";

    private final transient Moments moments;
    private final Tabs tabs = new Tabs();
    private final List<Tab> choices = new ArrayList<>();
    private final ListPanel<Order> list = new ListPanel<>("order.empty");

    OrdersView(OrderService orders, MenuService menu, CurrentPerson current, Moments moments) {
        super("order.menu");
        this.moments = moments;
        if (current.may(FiguresService.class, "read")) {
            addActions(new RouterLink(getTranslation("order.figures"), FiguresView.class));
        }
        if (current.may(OrderService.class, "save")) {
            var add = new Button(
                    getTranslation("order.new"),
                    VaadinIcon.PLUS.create(),
                    click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(OrderFormView.class)));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
        }
        addHelp("order.help");
        List<Order> all = orders.all();
        tabs(all);
        columns();
        filters(all, menu.themes());
        list.exportAs("order.menu");
        list.setItems(all);
        add(tabs, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        enter.getLocation()
                .getQueryParameters()
                .getSingleParameter(TAB)
                .ifPresent(wanted -> Arrays.stream(OrderTab.values())
                        .filter(tab -> tab.name().equals(wanted))
                        .findFirst()
                        .ifPresent(tab -> tabs.setSelectedTab(choices.get(tab.ordinal()))));
    }

    private void tabs(List<Order> all) {
        for (OrderTab tab : OrderTab.values()) {
            long count = all.stream().filter(tab::takes).count();
            var choice = new Tab(getTranslation("order.tab.count", getTranslation(tab.labelKey()), count));
            choices.add(choice);
            tabs.add(choice);
        }
        tabs.addClassName("jt-order-tabs");
        tabs.addSelectedChangeListener(change -> list.refresh());
    }

    private OrderTab chosen() {
        return OrderTab.values()[Math.max(0, tabs.getSelectedIndex())];
    }

    private void columns() {
        list.drawn("order.field.state", order -> OrderPages.states(this, order), OrderPages::badges);
        list.roomy(list.drawn("order.field.subject", Order::subject, order -> OrderPages.link(order, order.subject())));
        list.drawn(
                "order.field.number",
                Order::number,
                order -> OrderPages.link(
                        order, order.number().isEmpty() ? getTranslation("order.noNumber") : order.number()));
        list.text("order.field.unit", Order::unitName);
        list.text("order.field.when", order -> OrderPages.whenShort(this, moments, order));
        list.text("order.field.lecturer", Order::lecturerName);
        list.sorted("order.field.people", order -> Integer.toString(order.people()), Order::people);
        list.sorted(
                "order.field.due",
                order -> order.dueAt() == null ? "" : moments.minute(order.dueAt()),
                order -> Objects.requireNonNullElse(order.dueAt(), Instant.MAX));
        list.sorted(
                "order.field.stars",
                order -> order.stars() == null ? "" : Stars.words(order.stars()),
                order -> Objects.requireNonNullElse(order.stars(), 0));
        list.sorted(
                "order.field.submitted",
                order -> order.submittedAt() == null ? "" : moments.minute(order.submittedAt()),
                order -> Objects.requireNonNullElse(order.submittedAt(), Instant.MAX));
    }

    private void filters(List<Order> all, List<Theme> themes) {
        list.addFilter(new Span(), order -> chosen().takes(order));
        Map<String, Long> units = new TreeMap<>();
        all.forEach(order -> units.put(order.unitName(), order.unitId()));
        if (units.size() > 1) {
            var unit = new ComboBox<String>();
            unit.setPlaceholder(getTranslation("order.field.unit"));
            unit.setAriaLabel(getTranslation("order.field.unit"));
            unit.setItems(units.keySet());
            unit.setClearButtonVisible(true);
            unit.addValueChangeListener(change -> list.refresh());
            list.addFilter(
                    unit, order -> unit.getValue() == null || order.unitName().equals(unit.getValue()));
        }
        String every = getTranslation("order.filter.theme");
        var theme = new Select<Theme>();
        theme.setAriaLabel(every);
        theme.setItems(themes);
        theme.setEmptySelectionAllowed(true);
        theme.setEmptySelectionCaption(every);
        theme.setPlaceholder(every);
        theme.setItemLabelGenerator(one -> one == null ? every : one.name(getLocale()));
        theme.addValueChangeListener(change -> list.refresh());
        list.addFilter(
                theme,
                order -> theme.getValue() == null
                        || Objects.equals(order.themeId(), theme.getValue().id()));
    }
}
