package org.jiangtai.place;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of travel that people know better than the calculation. */
@Service
@Transactional
public class TravelOverrides {

    public static final int MOST_MINUTES = 600;

    private final TravelTimeRepository entered;
    private final UnitService units;
    private final TravelTimes travel;

    TravelOverrides(TravelTimeRepository entered, UnitService units, TravelTimes travel) {
        this.entered = entered;
        this.units = units;
        this.travel = travel;
    }

    /** Everything that was entered, by the names of the units. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public List<TravelOverride> all() {
        List<TravelTimeEntity> rows = entered.findAll();
        Set<TravelPair> pairs = rows.stream()
                .map(row -> new TravelPair(row.fromUnitId, row.toUnitId))
                .collect(Collectors.toSet());
        Set<Long> concerned = new HashSet<>();
        pairs.forEach(pair -> concerned.addAll(Set.of(pair.from(), pair.to())));
        TravelTimes.Matrix matrix = travel.matrix(concerned);
        Map<Long, Unit> byId = units.all().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        return rows.stream()
                .map(row -> {
                    var pair = new TravelPair(row.fromUnitId, row.toUnitId);
                    TravelReckoning.Way way = matrix.reckoned(pair);
                    return new TravelOverride(
                            Objects.requireNonNull(byId.get(pair.from())),
                            Objects.requireNonNull(byId.get(pair.to())),
                            row.minutes,
                            !pairs.contains(pair.back()),
                            way.minutes(),
                            way.source());
                })
                .toList();
    }

    /** What the calculation says of a way, whatever was entered. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public Reckoned reckoned(long from, long to) {
        TravelReckoning.Way way =
                travel.matrix(List.of(from, to).stream().distinct().toList()).reckoned(new TravelPair(from, to));
        return new Reckoned(way.minutes(), way.source());
    }

    /** Minutes, and where they come from. */
    public record Reckoned(int minutes, TravelTimes.Source source) {}

    /**
     * Enters the minutes from one unit to another; they hold for the way back too unless that is entered itself.
     *
     * @throws InvalidInput if both are the same unit, or the minutes are out of bounds
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public void put(long from, long to, int minutes) {
        if (from == to) {
            throw new InvalidInput("to", "invalid.travel.same");
        }
        if (minutes < 0 || minutes > MOST_MINUTES) {
            throw new InvalidInput("minutes", "invalid.travel.minutes", MOST_MINUTES);
        }
        requireUnit("from", from);
        requireUnit("to", to);
        TravelTimeEntity row = entered.findByFromUnitIdAndToUnitId(from, to).orElseGet(TravelTimeEntity::new);
        row.fromUnitId = from;
        row.toUnitId = to;
        row.minutes = minutes;
        entered.save(row);
    }

    /** Forgets what was entered from one unit to another. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public void remove(long from, long to) {
        entered.findByFromUnitIdAndToUnitId(from, to).ifPresent(entered::delete);
    }

    private void requireUnit(String field, @Nullable Long id) {
        if (id == null || units.find(id).isEmpty()) {
            throw new InvalidInput(field, "invalid.unit");
        }
    }
}
