package org.jiangtai.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumMap;
import java.util.Map;
import org.jiangtai.followup.ItemService;
import org.jiangtai.followup.Ledger;
import org.jiangtai.followup.LedgerAddress;
import org.jiangtai.followup.LedgerQuery;
import org.jiangtai.followup.LedgerRow;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.LedgerSheet;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.PagedList;
import org.jiangtai.uikit.PeopleExport;

/** The three lists: one ledger, seen as what was found, what is to be put right, and what was done. */
@Route("items")
@Menu(title = "item.menu", order = 21, icon = "vaadin:tasks")
@Opens(value = LedgerService.class, method = "find")
@StyleSheet("context://followup/followup.css")
class ItemsView extends Page implements BeforeEnterObserver {

    private final PagedList<LedgerRow> list;
    private final LedgerFilters filters;
    private final LedgerColumns columns;
    private final OwnerlessNotice ownerless;
    private final Tabs tabs = new Tabs();
    private final Anchor print = new Anchor();
    private final Map<Ledger, Tab> tabOf = new EnumMap<>(Ledger.class);
    private final Map<Ledger, PeopleExport> fileOf = new EnumMap<>(Ledger.class);
    private Ledger ledger = Ledger.PROBLEMS;

    ItemsView(LedgerService items, LedgerSheet sheet, ItemDesk desk, CurrentPerson current) {
        super("item.menu");
        addActions(new RouterLink(getTranslation("item.moved.title"), MovedView.class), print);
        if (current.may(ItemService.class, "make")) {
            var add = new Button(
                    getTranslation("item.new"),
                    VaadinIcon.PLUS.create(),
                    click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(NewItemView.class)));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
        }
        print.setText(getTranslation("item.print.action"));
        print.setTarget("_blank");
        print.setRouterIgnore(true);
        addHelp("item.help");
        list = new PagedList<>("item.empty", row -> row.item().id(), typed -> new FoundItems(items, query(typed)));
        filters = new LedgerFilters(list, desk.words().named());
        columns = new LedgerColumns(list, desk.words());
        for (Ledger each : Ledger.values()) {
            fileOf.put(
                    each, list.exportPeopleIn(each.labelKey(), "Item", () -> sheet.columns(each, true, getLocale())));
        }
        list.onChange(this::remember);
        ownerless = new OwnerlessNotice(items, desk, current, this::show);
        tabs();
        add(ownerless, tabs, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        QueryParameters written = enter.getLocation().getQueryParameters();
        LedgerAddress wanted =
                LedgerAddress.read(name -> written.getSingleParameter(name).orElse(null));
        ledger = wanted.query().ledger();
        tabs.setSelectedTab(tabOf.get(ledger));
        filters.show(wanted.query());
        list.searchField().setValue(wanted.query().words());
        list.orderBy(FoundItems.shown(wanted.orders()));
        show();
    }

    private void tabs() {
        for (Ledger each : Ledger.values()) {
            var tab = new Tab(getTranslation(each.labelKey()));
            tabOf.put(each, tab);
            tabs.add(tab);
        }
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                ledger = Ledger.values()[tabs.getSelectedIndex()];
                show();
                remember();
            }
        });
    }

    private void show() {
        columns.show(ledger);
        fileOf.forEach((each, file) -> file.setVisible(each == ledger));
        ownerless.refresh();
        list.refresh();
        linkPrint();
    }

    private LedgerQuery query(String typed) {
        return filters.query(ledger, typed);
    }

    private String asked() {
        var address = new LedgerAddress(query(list.words()), FoundItems.orders(list.orders()));
        String asked = QueryParameters.simple(address.parameters()).getQueryString();
        return asked.isEmpty() ? "" : "?" + asked;
    }

    private void linkPrint() {
        print.setHref("/print/items" + asked());
    }

    /** So that the page can be shared, and the browser's way back leads to it. */
    private void remember() {
        linkPrint();
        getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, "items" + asked()));
    }
}
