package org.jiangtai.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.followup.Assignment;
import org.jiangtai.followup.ItemFile;
import org.jiangtai.followup.Term;
import org.jiangtai.place.Unit;
import org.jiangtai.uikit.DatePickers;
import org.jspecify.annotations.Nullable;

/** Who puts it right, with whom, and by when. */
final class AssignFields {

    final MultiSelectComboBox<Unit> units = new MultiSelectComboBox<>();
    final MultiSelectComboBox<Unit> partners = new MultiSelectComboBox<>();
    final TextField responsible = new TextField();
    final Select<Term> term = new Select<>();
    final DatePicker dueOn = DatePickers.labelled("item.field.due");

    /** @param several whether more than one lead unit may be named, each for an item of its own */
    AssignFields(List<Unit> choices, boolean several) {
        choose(units, several ? "item.field.units" : "item.field.unit", choices);
        choose(partners, "item.field.partners", choices);
        if (!several) {
            // One field for both, so that the search in it is the same; the last one chosen counts.
            units.addValueChangeListener(change -> {
                if (change.getValue().size() > 1) {
                    Set<Unit> fresh = new java.util.HashSet<>(change.getValue());
                    fresh.removeAll(change.getOldValue());
                    units.setValue(fresh);
                }
            });
        }
        responsible.setLabel(responsible.getTranslation("item.field.responsible"));
        term.setLabel(term.getTranslation("item.field.term"));
        term.setItems(Term.values());
        term.setItemLabelGenerator(each -> term.getTranslation(each.labelKey()));
        term.addValueChangeListener(change -> dueOn.setVisible(change.getValue() == Term.BY_DATE));
        term.setValue(Term.COMPLAINT);
        dueOn.setVisible(false);
    }

    private static void choose(MultiSelectComboBox<Unit> box, String key, List<Unit> choices) {
        box.setLabel(box.getTranslation(key));
        box.setItems(choices);
        box.setItemLabelGenerator(Unit::name);
        box.setClearButtonVisible(true);
    }

    void show(ItemFile file) {
        units.setValue(named(
                units,
                file.item().unitId() == null ? Set.of() : Set.of(file.item().unitId())));
        partners.setValue(named(partners, file.partnerIds()));
        responsible.setValue(file.item().responsible());
    }

    private static Set<Unit> named(MultiSelectComboBox<Unit> box, Set<Long> ids) {
        return box.getListDataView()
                .getItems()
                .filter(unit -> ids.contains(unit.id()))
                .collect(Collectors.toSet());
    }

    Component[] all() {
        return new Component[] {units, partners, responsible, term, dueOn};
    }

    /** One for each lead unit; a single one without a unit where none was chosen. */
    List<Assignment> typed() {
        Set<Long> helping = partners.getValue().stream().map(Unit::id).collect(Collectors.toSet());
        return units.getValue().isEmpty()
                ? List.of(to(null, helping))
                : units.getValue().stream()
                        .sorted(java.util.Comparator.comparing(Unit::code))
                        .map(unit -> to(unit.id(), helping))
                        .toList();
    }

    private Assignment to(@Nullable Long unitId, Set<Long> helping) {
        return new Assignment(
                unitId,
                helping,
                responsible.getValue(),
                Objects.requireNonNullElse(term.getValue(), Term.COMPLAINT),
                dueOn.getValue());
    }
}
