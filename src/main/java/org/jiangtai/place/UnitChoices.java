package org.jiangtai.place;

import java.util.List;
import org.jiangtai.identity.UnitDirectory;
import org.springframework.stereotype.Component;

/** Tells the administration of accounts which units there are. */
@Component
class UnitChoices implements UnitDirectory {

    private final UnitService units;

    UnitChoices(UnitService units) {
        this.units = units;
    }

    @Override
    public List<UnitChoice> units() {
        return units.all().stream()
                .map(unit -> new UnitChoice(unit.id(), unit.name()))
                .toList();
    }
}
