package org.jiangtai.place;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one place that decides which units' business the current person may see and change. */
@Component
public class UnitScope {

    private final CurrentPerson current;
    private final UnitRepository units;

    UnitScope(CurrentPerson current, UnitRepository units) {
        this.current = current;
        this.units = units;
    }

    /** The units that the current person is limited to, or empty where there is no limit. */
    public Optional<Set<Long>> limit() {
        return current.find().map(SignedIn::unitId).flatMap(this::subtree);
    }

    public boolean covers(@Nullable Long unitId) {
        return limit().map(ids -> unitId != null && ids.contains(unitId)).orElse(true);
    }

    /**
     * Insists that the unit is the person's own or lies below it.
     *
     * @throws NotYourUnit if it does not
     */
    public void require(@Nullable Long unitId) {
        if (!covers(unitId)) {
            throw new NotYourUnit();
        }
    }

    private Optional<Set<Long>> subtree(long unitId) {
        return units.findById(unitId)
                .map(unit -> units.findByPathStartingWith(unit.path).stream()
                        .map(below -> below.id)
                        .collect(Collectors.toUnmodifiableSet()))
                .or(() -> Optional.of(Set.of()));
    }
}
