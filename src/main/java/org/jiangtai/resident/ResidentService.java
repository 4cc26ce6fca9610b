package org.jiangtai.resident;

import jakarta.annotation.security.RolesAllowed;
import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.SeesPersonalData;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of people that a unit's keeper remembers. Each unit has its own, and sees no other's. */
@Service
@Transactional
public class ResidentService {

    private final ResidentRepository residents;
    private final ResidentMaker maker;
    private final ResidentFinder finder;
    private final UnitService units;
    private final UnitScope scope;
    private final Clock clock;

    ResidentService(
            ResidentRepository residents,
            ResidentMaker maker,
            ResidentFinder finder,
            UnitService units,
            UnitScope scope,
            Clock clock) {
        this.residents = residents;
        this.maker = maker;
        this.finder = finder;
        this.units = units;
        this.scope = scope;
        this.clock = clock;
    }

    /** The units whose people the current person may remember, by code, each with how many it has. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Map<Unit, Long> units() {
        var reach = scope.reach();
        Map<Long, Long> counted = residents.countByUnit().stream()
                .collect(Collectors.toMap(ResidentRepository.Count::unitId, ResidentRepository.Count::people));
        Map<Unit, Long> own = new LinkedHashMap<>();
        units.all().stream()
                .filter(unit -> reach.covers(unit.id()))
                .filter(unit -> !unit.isDissolved() || counted.containsKey(unit.id()))
                .forEach(unit -> own.put(unit, counted.getOrDefault(unit.id(), 0L)));
        return own;
    }

    /**
     * The people of one unit; who lives together stands together.
     *
     * @throws org.jiangtai.place.NotYourUnit if it is another's unit
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Resident> of(long unitId) {
        scope.require(unitId);
        List<ResidentEntity> rows = residents.findByUnitIdAndRemovedAtIsNullOrderById(unitId);
        Map<String, String> heads = new HashMap<>();
        rows.forEach(row -> heads.putIfAbsent(row.household, row.name));
        Collator collator = Collator.getInstance(Locale.CHINA);
        return rows.stream()
                .sorted(Comparator.comparing((ResidentEntity row) -> heads.get(row.household), collator)
                        .thenComparing(row -> row.household)
                        .thenComparing(row -> row.id))
                .map(maker::shown)
                .toList();
    }

    /** Whom a part of a name, the last four digits or a whole number mean, though lists show them masked. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Set<Long> matching(long unitId, String typed) {
        scope.require(unitId);
        return finder.matching(unitId, typed);
    }

    /** The names of a unit's people in full, for a keeper who picks from them, by the person's id. */
    @SeesPersonalData("Unit")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public Map<Long, String> names(long unitId) {
        return inFull(unitId, row -> row.name);
    }

    /** Names and phones of a unit's people in full, for a file, by the person's id. */
    @SeesPersonalData("Unit")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public Map<Long, ResidentContact> contacts(long unitId) {
        return inFull(unitId, row -> new ResidentContact(row.name, maker.phone(row)));
    }

    /** Shows one person's name and phone in full. */
    @SeesPersonalData("Resident")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public ResidentContact reveal(long id) {
        ResidentEntity row = mine(id);
        return new ResidentContact(row.name, maker.phone(row));
    }

    /**
     * Remembers somebody, or corrects what is remembered.
     *
     * @throws InvalidInput if a field is not as it must be, or a new person did not agree
     * @throws org.jiangtai.place.NotYourUnit if it is another's unit
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public Resident save(ResidentDraft draft) {
        ResidentEntity known = draft.id() == null ? null : locked(draft.id());
        if (units.find(draft.unitId())
                .filter(unit -> unit.takes(known == null ? null : known.unitId))
                .isEmpty()) {
            throw new InvalidInput("unitId", "invalid.unit");
        }
        scope.require(draft.unitId());
        ResidentEntity row;
        if (known == null) {
            String name = draft.name() == null ? "" : draft.name();
            row = maker.make(draft.unitId(), "", name, maker.agreed(draft.consent()));
        } else {
            row = known;
            row.unitId = draft.unitId();
            row.name = draft.name() == null
                    ? row.name
                    : PersonName.parse(draft.name()).value();
        }
        row.household = household(draft, row);
        if (draft.phone() != null) {
            maker.putPhone(row, draft.phone());
        }
        row.relativesPhone = row.phoneSealed != null && draft.relativesPhone();
        return maker.shown(residents.saveAndFlush(row));
    }

    /**
     * Says that these people live together.
     *
     * @throws org.jiangtai.place.NotYourUnit if one of them is another unit's
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void liveTogether(Collection<Long> ids) {
        List<ResidentEntity> rows = ids.stream().sorted().map(this::locked).toList();
        String household = maker.household();
        rows.forEach(row -> row.household = household);
    }

    /** Takes people off the list; {@link #restore} brings them back until the night after the next. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void remove(Collection<Long> ids) {
        ids.stream().sorted().map(this::locked).forEach(row -> row.removedAt = clock.instant());
    }

    /** Brings back who was taken off the list; who is gone for good stays gone. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void restore(Collection<Long> ids) {
        for (Long id : ids.stream().sorted().toList()) {
            residents.lockById(id).flatMap(residents::findById).ifPresent(row -> {
                scope.require(row.unitId);
                row.removedAt = null;
            });
        }
    }

    /**
     * Keeps one of several entries that mean the same person. A phone that only another one knows is taken over.
     *
     * @throws InvalidInput if there is nobody else
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public ResidentMerge merge(long keptId, Collection<Long> ids) {
        List<Long> others = ids.stream().filter(id -> id != keptId).sorted().toList();
        if (others.isEmpty()) {
            throw new InvalidInput("ids", "invalid.resident.merge");
        }
        ResidentEntity kept = locked(keptId);
        boolean taken = false;
        for (Long id : others) {
            ResidentEntity other = locked(id);
            if (kept.phoneSealed == null && other.phoneSealed != null) {
                maker.putPhone(kept, maker.phone(other));
                kept.relativesPhone = other.relativesPhone;
                taken = true;
            }
            kept.usedAt = other.usedAt.isAfter(kept.usedAt) ? other.usedAt : kept.usedAt;
            other.removedAt = clock.instant();
        }
        return new ResidentMerge(keptId, others, taken);
    }

    /** Undoes a merge. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void undo(ResidentMerge merge) {
        if (merge.phoneTaken()) {
            maker.putPhone(locked(merge.kept()), "");
        }
        restore(merge.removed());
    }

    private <T> Map<Long, T> inFull(long unitId, Function<ResidentEntity, T> shown) {
        scope.require(unitId);
        Map<Long, T> all = new HashMap<>();
        residents.findByUnitIdAndRemovedAtIsNullOrderById(unitId).forEach(row -> all.put(row.id, shown.apply(row)));
        return all;
    }

    /** A household that is nobody's is refused, so that nobody joins people of another unit by a guessed name. */
    private String household(ResidentDraft draft, ResidentEntity row) {
        if (draft.household().isEmpty()) {
            return isShared(row) || row.household.isEmpty() ? maker.household() : row.household;
        }
        List<ResidentEntity> members =
                new ArrayList<>(residents.findByHouseholdAndRemovedAtIsNullOrderById(draft.household()));
        members.removeIf(member -> member.unitId != draft.unitId());
        if (members.isEmpty()) {
            throw new InvalidInput("household", "invalid.resident.household");
        }
        return draft.household();
    }

    private boolean isShared(ResidentEntity row) {
        return residents
                        .findByHouseholdAndRemovedAtIsNullOrderById(row.household)
                        .size()
                > 1;
    }

    private ResidentEntity mine(long id) {
        ResidentEntity row =
                residents.findById(id).filter(one -> one.removedAt == null).orElseThrow(NotFound::new);
        scope.require(row.unitId);
        return row;
    }

    private ResidentEntity locked(long id) {
        if (residents.lockById(id).isEmpty()) {
            throw new NotFound();
        }
        return mine(id);
    }
}
