package org.jiangtai.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.followup.Burning;
import org.jiangtai.followup.ItemKind;
import org.jiangtai.followup.ItemState;
import org.jiangtai.followup.Ledger;
import org.jiangtai.followup.LedgerQuery;
import org.jiangtai.followup.LedgerRow;
import org.jiangtai.followup.Light;
import org.jiangtai.followup.Severity;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.Labelled;
import org.jiangtai.uikit.PagedList;

/** The fields beside the ledger's search, and what they ask for. */
final class LedgerFilters {

    private final ComboBox<ItemState> state;
    private final ComboBox<ItemKind> kind;
    private final ComboBox<Severity> severity;
    private final ComboBox<Light> light;
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final ComboBox<Burning> burning;

    LedgerFilters(PagedList<LedgerRow> list, List<Unit> units) {
        burning = list.addFilter(choice(list, "item.field.burning", Burning.values()));
        state = list.addFilter(choice(list, "item.field.state", ItemState.values()));
        kind = list.addFilter(choice(list, "item.field.kind", ItemKind.values()));
        severity = list.addFilter(choice(list, "item.field.severity", Severity.values()));
        light = list.addFilter(choice(list, "item.field.light", Light.values()));
        name(unit, list, "item.field.unit");
        unit.setItems(units);
        unit.setItemLabelGenerator(Unit::shortName);
        list.addFilter(unit);
    }

    LedgerQuery query(Ledger ledger, String words) {
        return new LedgerQuery(
                ledger,
                state.isEmpty() ? Set.of() : Set.of(state.getValue()),
                kind.isEmpty() ? Set.of() : Set.of(kind.getValue()),
                severity.getValue(),
                light.getValue(),
                unit.isEmpty() ? null : unit.getValue().id(),
                burning.getValue(),
                words);
    }

    void show(LedgerQuery query) {
        state.setValue(query.states().stream().findFirst().orElse(null));
        kind.setValue(query.kinds().stream().findFirst().orElse(null));
        severity.setValue(query.severity());
        light.setValue(query.light());
        unit.setValue(unit.getListDataView()
                .getItems()
                .filter(each -> Objects.equals(each.id(), query.unitId()))
                .findFirst()
                .orElse(null));
        burning.setValue(query.burning());
    }

    private static <E extends Enum<E> & Labelled> ComboBox<E> choice(Component owner, String key, E[] values) {
        var box = new ComboBox<E>();
        name(box, owner, key);
        box.setItems(values);
        box.setItemLabelGenerator(each -> box.getTranslation(each.labelKey()));
        return box;
    }

    private static void name(ComboBox<?> box, Component owner, String key) {
        String text = box.getTranslation(key);
        box.setPlaceholder(text);
        box.setAriaLabel(text);
        box.setClearButtonVisible(true);
        box.addClassName("jt-item-filter");
    }
}
