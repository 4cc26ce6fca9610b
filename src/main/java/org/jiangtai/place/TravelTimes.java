package org.jiangtai.place;

import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.setting.SettingService;
import org.jiangtai.shared.Labelled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long the way is between two units: what somebody entered, else reckoned from their positions, else by town.
 */
@Service
@Transactional
public class TravelTimes {

    private final UnitRepository units;
    private final TravelTimeRepository overrides;
    private final SettingService settings;

    TravelTimes(UnitRepository units, TravelTimeRepository overrides, SettingService settings) {
        this.units = units;
        this.overrides = overrides;
        this.settings = settings;
    }

    /** Where a number of minutes comes from, best first. */
    public enum Source implements Labelled {
        SAME_UNIT,
        OVERRIDE,
        POSITIONS,
        SAME_TOWN,
        OTHER_TOWN
    }

    /** Minutes of travel among these units, by four statements however many they are. Ids that are none are left out. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Matrix among(Collection<Long> unitIds) {
        return matrix(unitIds);
    }

    Matrix matrix(Collection<Long> unitIds) {
        Set<Long> wanted = Set.copyOf(unitIds);
        Map<Long, UnitEntity> known = new HashMap<>();
        load(wanted, known);
        Set<Long> above = new HashSet<>();
        known.values().forEach(unit -> above.addAll(idsOn(unit.path)));
        above.removeAll(known.keySet());
        Map<Long, UnitEntity> all = new HashMap<>(known);
        load(above, all);
        Map<Long, TravelStop> stops = new HashMap<>();
        known.values().forEach(unit -> stops.put(unit.id, new TravelStop(town(unit, all), unit.position())));
        Map<TravelPair, Integer> entered = new HashMap<>();
        if (!stops.isEmpty()) {
            overrides
                    .findByFromUnitIdInAndToUnitIdIn(stops.keySet(), stops.keySet())
                    .forEach(each -> entered.put(new TravelPair(each.fromUnitId, each.toUnitId), each.minutes));
        }
        return new Matrix(new TravelReckoning(TravelRules.of(settings.read(TravelRules.GROUP)), stops, entered));
    }

    private void load(Set<Long> ids, Map<Long, UnitEntity> into) {
        if (!ids.isEmpty()) {
            units.findAllById(ids).forEach(unit -> into.put(unit.id, unit));
        }
    }

    /** The nearest street on the way up, the unit itself included; where there is none, the unit's parent. */
    private static long town(UnitEntity unit, Map<Long, UnitEntity> all) {
        return idsOn(unit.path).reversed().stream()
                .filter(id -> all.get(id) != null && all.get(id).kind == UnitKind.STREET)
                .findFirst()
                .orElse(unit.parentId == null ? unit.id : unit.parentId);
    }

    /** From the root down to the unit itself. */
    private static List<Long> idsOn(String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    /** Minutes among the units that were asked for. */
    public static final class Matrix {

        private final TravelReckoning reckoning;

        Matrix(TravelReckoning reckoning) {
            this.reckoning = reckoning;
        }

        TravelReckoning.Way reckoned(TravelPair pair) {
            return reckoning.reckoned(pair);
        }

        /**
         * Whole minutes from door to door.
         *
         * @throws IllegalArgumentException if a unit was not among those asked for
         */
        public int minutes(long from, long to) {
            return reckoning.way(from, to).minutes();
        }

        /**
         * Where the minutes come from.
         *
         * @throws IllegalArgumentException if a unit was not among those asked for
         */
        public Source source(long from, long to) {
            return reckoning.way(from, to).source();
        }
    }
}
