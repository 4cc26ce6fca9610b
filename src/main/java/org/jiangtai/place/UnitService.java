package org.jiangtai.place;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of units. Its names are public; only organisers change it. */
@Service
@Transactional
public class UnitService {

    private final UnitRepository units;
    private final VenueRepository venues;
    private final TravelTimeRepository travelTimes;

    UnitService(UnitRepository units, VenueRepository venues, TravelTimeRepository travelTimes) {
        this.units = units;
        this.venues = venues;
        this.travelTimes = travelTimes;
    }

    /** All units by code: the zone, then what lies in it. Those that were dissolved are among them, for their names. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Unit> all() {
        return units.findAllByOrderByCode().stream().map(UnitEntity::toUnit).toList();
    }

    /** The units that something new can be given to, by code: all but those that were dissolved. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Unit> existing() {
        return units.findByDissolvedOnIsNullOrderByCode().stream()
                .map(UnitEntity::toUnit)
                .toList();
    }

    /** The units that were dissolved, by code. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Unit> dissolved() {
        return units.findByDissolvedOnIsNotNullOrderByCode().stream()
                .map(UnitEntity::toUnit)
                .toList();
    }

    /** Units by id, in one statement; those that do not exist are not among them. */
    @PermitAll
    @Transactional(readOnly = true)
    public Map<Long, Unit> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : units.findAllById(ids).stream()
                        .map(UnitEntity::toUnit)
                        .collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Unit> find(long id) {
        return units.findById(id).map(UnitEntity::toUnit);
    }

    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Unit> findByCode(String code) {
        return units.findByCode(code).map(UnitEntity::toUnit);
    }

    /**
     * Saves a unit.
     *
     * @throws InvalidInput if a field is empty or too long, the code is taken, or the unit would lie below itself or too deep
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public Unit save(UnitDraft draft) {
        UnitDraft wanted = draft.checked();
        units.findByCode(wanted.code())
                .filter(other -> !other.id.equals(wanted.id()))
                .ifPresent(other -> {
                    throw new InvalidInput("code", "invalid.unit.code.taken", other.name);
                });
        UnitEntity unit = wanted.id() == null
                ? new UnitEntity()
                : units.findById(wanted.id()).orElseThrow(NotFound::new);
        UnitEntity parent = parentOf(wanted, unit);
        unit.parentId = wanted.parentId();
        unit.kind = wanted.kind();
        unit.code = wanted.code();
        unit.name = wanted.name();
        unit.shortName = wanted.shortName();
        Position position = wanted.position();
        unit.latitude = position == null ? null : position.latitude();
        unit.longitude = position == null ? null : position.longitude();
        String oldPath = unit.path;
        if (unit.id == null) {
            unit.path = "";
            units.saveAndFlush(unit);
        }
        unit.path = (parent == null ? "/" : parent.path) + unit.id + "/";
        if (oldPath != null && !oldPath.equals(unit.path)) {
            for (UnitEntity below : units.findByPathStartingWith(oldPath)) {
                below.path = unit.path + below.path.substring(oldPath.length());
            }
        }
        return unit.toUnit();
    }

    /**
     * Removes a unit that nothing lies below and nobody needs.
     *
     * @throws UnitInUse if something does
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public void remove(long id) {
        UnitEntity unit = units.findById(id).orElseThrow(NotFound::new);
        if (units.existsByParentId(id) || venues.existsByUnitId(id)) {
            throw new UnitInUse(unit.name);
        }
        String name = unit.name;
        travelTimes.deleteAll(travelTimes.findByFromUnitIdOrToUnitId(id, id));
        units.delete(unit);
        try {
            units.flush();
        } catch (DataIntegrityViolationException e) {
            // Lecturers and events of higher modules hold the unit; the database knows them and this module does not.
            throw new UnitInUse(name);
        }
    }

    private @Nullable UnitEntity parentOf(UnitDraft draft, UnitEntity unit) {
        if (draft.parentId() == null) {
            return null;
        }
        UnitEntity parent =
                units.findById(draft.parentId()).orElseThrow(() -> new InvalidInput("parentId", "invalid.unit.parent"));
        if (parent.dissolvedOn != null && unit.dissolvedOn == null) {
            throw new InvalidInput("parentId", "invalid.unit.parent");
        }
        if (draft.id() != null && parent.path.contains("/" + draft.id() + "/")) {
            throw new InvalidInput("parentId", "invalid.unit.belowItself");
        }
        if (parent.path.chars().filter(c -> c == '/').count() > UnitDraft.MOST_LEVELS) {
            throw new InvalidInput("parentId", "invalid.unit.deep", UnitDraft.MOST_LEVELS);
        }
        return parent;
    }
}
