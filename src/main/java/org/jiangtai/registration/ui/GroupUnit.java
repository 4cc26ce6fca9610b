package org.jiangtai.registration.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Map;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitScope;
import org.jiangtai.resident.ResidentService;
import org.jspecify.annotations.Nullable;

/** Whose people are put down: the keeper's own unit, or the one that an organiser chooses. */
final class GroupUnit extends ComboBox<Unit> {

    private final boolean mayBeOpen;
    private final transient ResidentService residents;
    private final transient UnitScope scope;

    /** @param mayBeOpen whether an organiser may say that it is nobody's people in particular */
    GroupUnit(ResidentService residents, UnitScope scope, boolean mayBeOpen) {
        this.residents = residents;
        this.scope = scope;
        this.mayBeOpen = mayBeOpen;
        setLabel(getTranslation("group.unit"));
        addClassName("jt-resident-unit");
    }

    /** Offers the units of the current person, one of them chosen first where there are several. */
    void offer(long preferred) {
        Map<Unit, Long> own = residents.units();
        setItems(own.keySet());
        setItemLabelGenerator(
                unit -> getTranslation("resident.unit.count", unit.shortName(), own.getOrDefault(unit, 0L)));
        if (mayBeOpen && scope.limit().isEmpty()) {
            setClearButtonVisible(true);
            setPlaceholder(getTranslation("group.unit.open"));
        }
        own.keySet().stream()
                .filter(unit -> unit.id() == preferred)
                .findFirst()
                .or(() -> own.keySet().stream().findFirst())
                .ifPresent(this::setValue);
        setVisible(own.size() > 1);
    }

    @Nullable
    Long id() {
        return getValue() == null ? null : getValue().id();
    }
}
