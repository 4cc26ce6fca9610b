package org.jiangtai.suggestion.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitKind;
import org.jiangtai.place.UnitService;
import org.springframework.stereotype.Component;

/** The places that residents choose from, in groups of their kind. */
@Component
class UnitGroups {

    /** A kind and its places. */
    public record Group(UnitKind kind, List<Unit> units) {}

    private final UnitService units;

    UnitGroups(UnitService units) {
        this.units = units;
    }

    /** Where people live and work; departments are nobody's place. */
    List<Group> places() {
        Map<UnitKind, List<Unit>> byKind = units.existing().stream().collect(Collectors.groupingBy(Unit::kind));
        return Stream.of(UnitKind.VILLAGE, UnitKind.COMMUNITY, UnitKind.STREET, UnitKind.ENTERPRISE, UnitKind.ZONE)
                .map(kind -> new Group(kind, byKind.getOrDefault(kind, List.of())))
                .filter(group -> !group.units().isEmpty())
                .toList();
    }

    /** The same, of these units only. */
    List<Group> only(Set<Long> ids) {
        return places().stream()
                .map(group -> new Group(
                        group.kind(),
                        group.units().stream()
                                .filter(unit -> ids.contains(unit.id()))
                                .toList()))
                .filter(group -> !group.units().isEmpty())
                .toList();
    }

    /** The names that people call the units by. */
    Map<Long, String> names() {
        return units.all().stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
    }
}
