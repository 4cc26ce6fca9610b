package org.jiangtai.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.followup.ItemService;
import org.jiangtai.followup.Ledger;
import org.jiangtai.followup.LedgerQuery;
import org.jiangtai.followup.LedgerRow;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.LedgerSort;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.PagedList;

/** The three lists: one ledger, seen as what was found, what is to be put right, and what was done. */
@Route("items")
@Menu(title = "item.menu", order = 21, icon = "vaadin:tasks")
@Opens(value = LedgerService.class, method = "find")
@StyleSheet("context://followup/followup.css")
class ItemsView extends Page implements BeforeEnterObserver {

    private static final Set<Ledger> ALL = EnumSet.allOf(Ledger.class);

    private final transient ItemWords words;
    private final PagedList<LedgerRow> list;
    private final LedgerFilters filters;
    private final Tabs tabs = new Tabs();
    private final Map<Ledger, Tab> tabOf = new EnumMap<>(Ledger.class);
    private final Map<Grid.Column<LedgerRow>, Set<Ledger>> columns = new java.util.LinkedHashMap<>();
    private Ledger ledger = Ledger.PROBLEMS;

    ItemsView(LedgerService items, ItemWords words, CurrentPerson current) {
        super("item.menu");
        this.words = words;
        if (current.may(ItemService.class, "make")) {
            var add = new Button(
                    getTranslation("item.new"),
                    VaadinIcon.PLUS.create(),
                    click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(NewItemView.class)));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
        }
        addHelp("item.help");
        list = new PagedList<>("item.empty", row -> row.item().id(), typed -> new FoundItems(items, query(typed)));
        filters = new LedgerFilters(list, words.units());
        columns();
        list.exportPeopleAs("item.menu", "Item", () -> LedgerFile.more(this));
        list.onChange(this::remember);
        tabs();
        add(tabs, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        LedgerQuery wanted = LedgerAddress.read(enter.getLocation().getQueryParameters());
        ledger = wanted.ledger();
        tabs.setSelectedTab(tabOf.get(ledger));
        filters.show(wanted);
        list.searchField().setValue(wanted.words());
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
        columns.forEach((column, lists) -> column.setVisible(lists.contains(ledger)));
        list.refresh();
    }

    private LedgerQuery query(String typed) {
        return filters.query(ledger, typed);
    }

    /** So that the page can be shared, and the browser's way back leads to it. */
    private void remember() {
        getUI().ifPresent(ui -> {
            String asked = LedgerAddress.write(query(list.words())).getQueryString();
            ui.getPage().getHistory().pushState(null, asked.isEmpty() ? "items" : "items?" + asked);
        });
    }

    private void columns() {
        Set<Ledger> work = EnumSet.of(Ledger.PROBLEMS, Ledger.RECTIFICATION);
        Set<Ledger> rectify = EnumSet.of(Ledger.RECTIFICATION);
        Set<Ledger> found = EnumSet.of(Ledger.PROBLEMS);
        Set<Ledger> done = EnumSet.of(Ledger.IMPLEMENTATION);
        on(ALL, list.sorted("item.field.number", row -> row.item().number(), FoundItems.key(LedgerSort.NUMBER)));
        on(ALL, list.roomy(list.drawn("item.field.what", row -> row.item().what(), this::link)));
        on(
                ALL,
                list.drawn(
                        "item.field.state",
                        row -> getTranslation(row.item().state().labelKey()),
                        row -> ItemWords.drawnState(row.item()),
                        FoundItems.key(LedgerSort.STATE)));
        on(
                work,
                list.drawn(
                        "item.field.light",
                        row -> words.light(row.item(), getLocale()),
                        row -> words.drawnLight(row.item(), getLocale()),
                        FoundItems.key(LedgerSort.LIGHT)));
        on(ALL, list.text("item.field.unit", row -> row.item().unitName()));
        on(
                work,
                list.sorted(
                        "item.field.due", row -> words.due(row.item(), getLocale()), FoundItems.key(LedgerSort.DUE)));
        on(
                work,
                list.drawn(
                        "item.field.left",
                        row -> words.left(row.item(), getLocale()),
                        row -> words.drawnLeft(row.item(), getLocale())));
        on(
                rectify,
                list.sorted(
                        "item.field.percent", row -> row.item().percent() + "%", FoundItems.key(LedgerSort.PERCENT)));
        on(
                found,
                list.text(
                        "item.field.kind",
                        row -> getTranslation(row.item().kind().labelKey())));
        on(found, list.text("item.field.source", LedgerRow::source));
        on(found, list.sorted("item.field.foundOn", row -> row.foundOn().toString(), FoundItems.key(LedgerSort.FOUND)));
        on(rectify, list.text("item.field.measure", LedgerRow::measure));
        on(rectify, list.text("item.field.responsible", row -> row.item().responsible()));
        on(done, list.text("item.field.done", LedgerRow::done));
        on(done, list.text("item.field.verdict", LedgerRow::verdict));
        on(done, list.text("item.field.verifier", LedgerRow::verifier));
        on(
                done,
                list.sorted(
                        "item.field.verifiedOn",
                        row -> Objects.toString(row.verifiedOn(), ""),
                        FoundItems.key(LedgerSort.VERIFIED)));
    }

    private void on(Set<Ledger> lists, Grid.Column<LedgerRow> column) {
        columns.put(column, lists);
    }

    private RouterLink link(LedgerRow row) {
        return new RouterLink(
                row.item().what(),
                ItemView.class,
                new RouteParameters("id", Long.toString(row.item().id())));
    }
}
