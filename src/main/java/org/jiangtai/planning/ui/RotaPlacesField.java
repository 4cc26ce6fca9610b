package org.jiangtai.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitKind;

/** Which places are toured: usually all villages and communities. */
final class RotaPlacesField extends Div {

    private final List<Unit> units;
    private final MultiSelectComboBox<Unit> choice = new MultiSelectComboBox<>();

    RotaPlacesField(List<Unit> all) {
        addClassName("jt-rota-places");
        units = all;
        List<Unit> toured = all.stream()
                .filter(unit -> unit.kind() == UnitKind.VILLAGE || unit.kind() == UnitKind.COMMUNITY)
                .toList();
        choice.setItems(all);
        choice.setItemLabelGenerator(Unit::shortName);
        choice.setClearButtonVisible(true);
        choice.addClassName("jt-wide");
        choice.addValueChangeListener(change -> label());
        var everyone = new Button(
                getTranslation("rota.places.all", toured.size()), click -> choice.setValue(new HashSet<>(toured)));
        everyone.addThemeVariants(ButtonVariant.LUMO_SMALL);
        label();
        add(choice, everyone);
    }

    MultiSelectComboBox<Unit> choice() {
        return choice;
    }

    void show(Collection<Long> ids) {
        Set<Long> wanted = Set.copyOf(ids);
        choice.setValue(
                units.stream().filter(unit -> wanted.contains(unit.id())).toList());
    }

    /** In the order of the tree. */
    List<Long> unitIds() {
        Set<Unit> chosen = choice.getValue();
        return units.stream().filter(chosen::contains).map(Unit::id).toList();
    }

    private void label() {
        choice.setLabel(getTranslation("rota.places.chosen", choice.getValue().size()));
    }
}
