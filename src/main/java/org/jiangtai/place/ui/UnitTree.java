package org.jiangtai.place.ui;

import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jiangtai.place.ImportColumn;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.XlsxTable;
import org.jiangtai.uikit.ExportLink;
import org.jspecify.annotations.Nullable;

/** The units as a tree that can be searched; what is found is shown with what it lies in. */
final class UnitTree extends Div {

    private final TreeGrid<Unit> grid = new TreeGrid<>();
    private final TextField search = new TextField();
    private final Span count = new Span();
    private transient List<Unit> units = List.of();
    private transient Map<Long, Unit> byId = Map.of();
    private transient Map<Long, Long> venues = Map.of();

    UnitTree(@Nullable Consumer<Unit> edit) {
        addClassName("jt-list");
        search.setPlaceholder(getTranslation("list.search"));
        search.setAriaLabel(getTranslation("place.unit.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        count.addClassName("jt-list-count");
        count.getElement().setAttribute("aria-live", "polite");
        var toolbar = new Div(search, count, ExportLink.of(getTranslation("place.menu"), this::exported, () -> units));
        toolbar.addClassName("jt-list-toolbar");
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
        grid.setEmptyStateText(getTranslation("place.unit.empty"));
        grid.addHierarchyColumn(this::name)
                .setHeader(getTranslation("place.unit.name"))
                .setFlexGrow(2)
                .setAutoWidth(true)
                .setResizable(true);
        grid.addColumn(unit -> getTranslation(unit.kind().labelKey()))
                .setHeader(getTranslation(ImportColumn.KIND.labelKey()))
                .setAutoWidth(true);
        grid.addColumn(Unit::code)
                .setHeader(getTranslation(ImportColumn.UNIT_CODE.labelKey()))
                .setAutoWidth(true);
        grid.addColumn(unit -> venues.getOrDefault(unit.id(), 0L))
                .setHeader(getTranslation("place.unit.venues"))
                .setAutoWidth(true);
        if (edit != null) {
            grid.addItemDoubleClickListener(click -> edit.accept(click.getItem()));
        }
        add(toolbar, grid);
    }

    void addSelectionListener(Consumer<@Nullable Unit> listener) {
        grid.addSelectionListener(
                selection -> listener.accept(selection.getFirstSelectedItem().orElse(null)));
    }

    @Nullable
    Unit selected() {
        return grid.getSelectedItems().stream().findFirst().orElse(null);
    }

    void select(Unit unit) {
        grid.select(unit);
    }

    /** Shows these units; what was selected stays selected if it still is there. */
    void setUnits(List<Unit> fresh, Map<Long, Long> venuesOfUnits) {
        Unit before = selected();
        units = fresh;
        venues = venuesOfUnits;
        byId = new HashMap<>();
        fresh.forEach(unit -> byId.put(unit.id(), unit));
        refresh();
        if (before != null) {
            Unit now = byId.get(before.id());
            if (now == null) {
                grid.deselectAll();
            } else {
                grid.select(now);
            }
        }
    }

    private void refresh() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        Set<Long> shown = new HashSet<>();
        int found = 0;
        for (Unit unit : units) {
            if (wanted.isEmpty() || matches(unit, wanted)) {
                found++;
                for (Unit at = unit; at != null && shown.add(at.id()); ) {
                    at = parentOf(at);
                }
            }
        }
        var data = new TreeData<Unit>();
        List<Unit> visible =
                units.stream().filter(unit -> shown.contains(unit.id())).toList();
        data.addItems(
                visible.stream().filter(unit -> parentOf(unit) == null).toList(),
                parent -> visible.stream()
                        .filter(unit -> parent.equals(parentOf(unit)))
                        .toList());
        grid.setDataProvider(new TreeDataProvider<>(data));
        grid.expandRecursively(data.getRootItems(), wanted.isEmpty() ? 1 : Integer.MAX_VALUE);
        count.setText(getTranslation("list.count", found, units.size()));
    }

    private String name(Unit unit) {
        return unit.isDissolved() ? getTranslation("place.unit.gone", unit.name()) : unit.name();
    }

    private boolean matches(Unit unit, String wanted) {
        return (unit.name() + "\n" + unit.shortName() + "\n" + unit.code() + "\n"
                        + getTranslation(unit.kind().labelKey()))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    /** The parent, or null for a root and for the topmost unit that a keeper sees. */
    private @Nullable Unit parentOf(Unit unit) {
        return unit.parentId() == null ? null : byId.get(unit.parentId());
    }

    /** The sheet has the headings that an import reads, so that it can be changed and taken over again. */
    private List<XlsxTable.Column<Unit>> exported() {
        List<XlsxTable.Column<Unit>> columns = new ArrayList<>();
        columns.add(new XlsxTable.Column<>(getTranslation(ImportColumn.UNIT_CODE.labelKey()), Unit::code));
        columns.add(new XlsxTable.Column<>(getTranslation(ImportColumn.UNIT_NAME.labelKey()), Unit::name));
        columns.add(new XlsxTable.Column<>(getTranslation(ImportColumn.SHORT_NAME.labelKey()), Unit::shortName));
        columns.add(new XlsxTable.Column<>(
                getTranslation(ImportColumn.KIND.labelKey()),
                unit -> getTranslation(unit.kind().labelKey())));
        columns.add(new XlsxTable.Column<>(getTranslation(ImportColumn.PARENT.labelKey()), unit -> {
            Unit parent = parentOf(unit);
            return parent == null ? "" : parent.code();
        }));
        return columns;
    }
}
