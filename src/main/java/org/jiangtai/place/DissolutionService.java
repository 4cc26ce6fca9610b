package org.jiangtai.place;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dissolves units and takes it back. What a dissolved unit did and still holds stays its own; whoever gives out work
 * hands it on.
 */
@Service
@Transactional
public class DissolutionService {

    private final UnitRepository units;
    private final Clock clock;
    private final ZoneId zone;

    DissolutionService(UnitRepository units, Clock clock, ZoneId zone) {
        this.units = units;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * From today on the unit is no more. Doing it again names another successor.
     *
     * @param successorId the unit that takes over; null if none does
     * @throws UnitsBelow if units that are there lie below it
     * @throws InvalidInput for the field {@code successorId} if there is no such unit, or it was dissolved
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public Unit dissolve(long id, @Nullable Long successorId) {
        UnitEntity unit = units.findById(id).orElseThrow(NotFound::new);
        if (units.existsByParentIdAndDissolvedOnIsNull(id)) {
            throw new UnitsBelow(unit.name);
        }
        if (successorId != null
                && (successorId == id
                        || units.findById(successorId)
                                .filter(successor -> successor.dissolvedOn == null)
                                .isEmpty())) {
            throw new InvalidInput("successorId", "invalid.unit");
        }
        if (unit.dissolvedOn == null) {
            unit.dissolvedOn = LocalDate.ofInstant(clock.instant(), zone);
        }
        unit.successorId = successorId;
        return unit.toUnit();
    }

    /**
     * The unit is there again, as if it had never been dissolved.
     *
     * @throws ParentDissolved if the unit that it lies in is no more
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public Unit restore(long id) {
        UnitEntity unit = units.findById(id).orElseThrow(NotFound::new);
        if (unit.parentId != null) {
            units.findById(unit.parentId)
                    .filter(parent -> parent.dissolvedOn != null)
                    .ifPresent(parent -> {
                        throw new ParentDissolved(parent.name);
                    });
        }
        unit.dissolvedOn = null;
        unit.successorId = null;
        return unit.toUnit();
    }
}
