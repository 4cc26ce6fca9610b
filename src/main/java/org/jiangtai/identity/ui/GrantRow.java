package org.jiangtai.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.UnitDirectory.UnitChoice;
import org.jspecify.annotations.Nullable;

/** One role and what it is held for. The whole zone is chosen like a unit, so that nobody gets it by oversight. */
final class GrantRow extends Div {

    private final Select<Role> role = new Select<>();
    private final ComboBox<Scope> scope = new ComboBox<>();
    private final transient List<UnitChoice> units;

    /** A unit, or the whole zone. */
    record Scope(@Nullable Long unitId, String name) {}

    GrantRow(List<UnitChoice> units) {
        this.units = units;
        addClassNames("jt-row", "jt-grant");
        role.setItems(Role.values());
        role.setItemLabelGenerator(each -> getTranslation(each.labelKey()));
        role.setPlaceholder(getTranslation("account.role"));
        role.setAriaLabel(getTranslation("account.role"));
        scope.setAriaLabel(getTranslation("account.unit"));
        scope.setPlaceholder(getTranslation("account.unit.choose"));
        scope.setItems(Stream.concat(
                        Stream.of(wholeZone()), units.stream().map(unit -> new Scope(unit.id(), unit.name())))
                .toList());
        scope.setItemLabelGenerator(Scope::name);
        add(role, scope);
    }

    void show(Grant grant) {
        role.setValue(grant.role());
        scope.setValue(grant.unitId() == null ? wholeZone() : new Scope(grant.unitId(), nameOf(grant.unitId())));
    }

    boolean isComplete() {
        return role.getValue() != null && scope.getValue() != null;
    }

    Grant grant() {
        return new Grant(
                Objects.requireNonNull(role.getValue()), scope.getValue().unitId(), null);
    }

    private Scope wholeZone() {
        return new Scope(null, getTranslation("account.wholeZone"));
    }

    private String nameOf(long unitId) {
        return units.stream()
                .filter(unit -> unit.id() == unitId)
                .map(UnitChoice::name)
                .findFirst()
                .orElse(getTranslation("account.unit.gone"));
    }
}
