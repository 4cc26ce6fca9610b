package org.jiangtai.planning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitKind;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.springframework.stereotype.Component;

/** The units that the current person may see, as rows in the order of the tree. */
@Component
class Places {

    private final UnitService units;
    private final UnitScope scope;

    Places(UnitService units, UnitScope scope) {
        this.units = units;
        this.scope = scope;
    }

    /** @param since a unit that was dissolved until this day, the first of the season, is not there */
    List<Place> within(LocalDate since) {
        var reach = scope.reach();
        List<Unit> all = units.all();
        Map<Long, Unit> byId = all.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        return all.stream()
                .filter(unit -> reach.covers(unit.id()))
                .map(unit ->
                        new Place(unit.id(), unit.shortName(), town(unit, byId), unit.kind(), unit.isThereAfter(since)))
                .toList();
    }

    private static String town(Unit unit, Map<Long, Unit> byId) {
        return Arrays.stream(unit.path().split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> byId.get(Long.valueOf(part)))
                .filter(Objects::nonNull)
                .filter(above -> above.kind() == UnitKind.STREET && above.id() != unit.id())
                .reduce((upper, lower) -> lower)
                .map(Unit::shortName)
                .orElse("");
    }
}
