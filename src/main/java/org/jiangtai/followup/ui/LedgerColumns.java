package org.jiangtai.followup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.followup.Ledger;
import org.jiangtai.followup.LedgerRow;
import org.jiangtai.followup.LedgerSort;
import org.jiangtai.uikit.PagedList;

/** The columns of the three lists on the screen; each is shown on some of them. */
final class LedgerColumns implements Serializable {

    private static final Set<Ledger> ALL = EnumSet.allOf(Ledger.class);
    private static final Set<Ledger> WORK = EnumSet.of(Ledger.PROBLEMS, Ledger.RECTIFICATION);
    private static final Set<Ledger> RECTIFY = EnumSet.of(Ledger.RECTIFICATION);
    private static final Set<Ledger> FOUND = EnumSet.of(Ledger.PROBLEMS);
    private static final Set<Ledger> DONE = EnumSet.of(Ledger.IMPLEMENTATION);

    private final Map<Grid.Column<LedgerRow>, Set<Ledger>> columns = new LinkedHashMap<>();

    LedgerColumns(PagedList<LedgerRow> list, ItemWords words) {
        on(ALL, list.sorted("item.field.number", row -> row.item().number(), FoundItems.key(LedgerSort.NUMBER)));
        on(ALL, list.roomy(list.drawn("item.field.what", row -> row.item().what(), LedgerColumns::link)));
        work(list, words);
        on(
                FOUND,
                list.sorted(
                        "item.field.kind",
                        row -> list.getTranslation(row.item().kind().labelKey()),
                        FoundItems.key(LedgerSort.KIND)));
        on(FOUND, list.text("item.field.source", LedgerRow::source));
        on(FOUND, list.sorted("item.field.foundOn", row -> row.foundOn().toString(), FoundItems.key(LedgerSort.FOUND)));
        on(RECTIFY, list.text("item.field.measure", LedgerRow::measure));
        on(RECTIFY, list.text("item.field.responsible", row -> row.item().responsible()));
        on(DONE, list.text("item.field.done", LedgerRow::done));
        on(DONE, list.text("item.field.verdict", LedgerRow::verdict));
        on(DONE, list.text("item.field.verifier", LedgerRow::verifier));
        on(
                DONE,
                list.sorted(
                        "item.field.verifiedOn",
                        row -> Objects.toString(row.verifiedOn(), ""),
                        FoundItems.key(LedgerSort.VERIFIED)));
    }

    private void work(PagedList<LedgerRow> list, ItemWords words) {
        Locale locale = UI.getCurrentOrThrow().getLocale();
        on(
                ALL,
                list.drawn(
                        "item.field.state",
                        row -> list.getTranslation(row.item().state().labelKey()),
                        row -> ItemWords.drawnState(row.item()),
                        FoundItems.key(LedgerSort.STATE)));
        on(
                WORK,
                list.drawn(
                        "item.field.light",
                        row -> words.light(row.item(), locale),
                        row -> words.drawnLight(row.item(), locale),
                        FoundItems.key(LedgerSort.LIGHT)));
        on(
                ALL,
                list.drawn(
                        "item.field.unit",
                        row -> words.unit(row.item(), locale),
                        row -> words.drawnUnit(row.item(), locale)));
        on(WORK, list.sorted("item.field.due", row -> words.due(row.item(), locale), FoundItems.key(LedgerSort.DUE)));
        on(
                WORK,
                list.drawn(
                        "item.field.left",
                        row -> words.left(row.item(), locale),
                        row -> words.drawnLeft(row.item(), locale)));
        on(
                RECTIFY,
                list.sorted(
                        "item.field.percent", row -> row.item().percent() + "%", FoundItems.key(LedgerSort.PERCENT)));
    }

    void show(Ledger ledger) {
        columns.forEach((column, lists) -> column.setVisible(lists.contains(ledger)));
    }

    private void on(Set<Ledger> lists, Grid.Column<LedgerRow> column) {
        columns.put(column, lists);
    }

    private static RouterLink link(LedgerRow row) {
        return new RouterLink(
                row.item().what(),
                ItemView.class,
                new RouteParameters("id", Long.toString(row.item().id())));
    }
}
