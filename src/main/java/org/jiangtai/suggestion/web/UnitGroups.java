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
        return groups(units.existing());
    }

    private static List<Group> groups(List<Unit> all) {
        Map<UnitKind, List<Unit>> byKind = all.stream().collect(Collectors.groupingBy(Unit::kind));
        return Stream.of(UnitKind.VILLAGE, UnitKind.COMMUNITY, UnitKind.STREET, UnitKind.ENTERPRISE, UnitKind.ZONE)
                .map(kind -> new Group(kind, byKind.getOrDefault(kind, List.of())))
                .filter(group -> !group.units().isEmpty())
                .toList();
    }

    /** The same, of these units only, which may have been dissolved since. */
    List<Group> only(Set<Long> ids) {
        return groups(
                units.all().stream().filter(unit -> ids.contains(unit.id())).toList());
    }

    /** The names that people call the units by. */
    Map<Long, String> names() {
        return units.all().stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
    }
}
