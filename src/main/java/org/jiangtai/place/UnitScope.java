package org.jiangtai.place;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one place that decides which units' and events' business the current person may see and change. */
@Component
public class UnitScope {

    private final CurrentPerson current;
    private final UnitRepository units;

    UnitScope(CurrentPerson current, UnitRepository units) {
        this.current = current;
        this.units = units;
    }

    /**
     * How far a person's roles reach.
     *
     * @param units the units that they are limited to; null is no limit
     * @param events the events that they reach whatever the unit
     */
    public record Reach(@Nullable Set<Long> units, Set<Long> events) {

        public boolean covers(@Nullable Long unitId) {
            return units == null || unitId != null && units.contains(unitId);
        }

        public boolean coversEvent(@Nullable Long eventId, @Nullable Long unitId) {
            return covers(unitId) || eventId != null && events.contains(eventId);
        }
    }

    /** How far the current person reaches; a resident, a device and the program itself are not limited here. */
    public Reach reach() {
        if (current.find().isEmpty()) {
            return new Reach(null, Set.of());
        }
        return reach(current.grants());
    }

    /** How far the current person reaches by these roles alone. */
    public Reach reachAs(Role... roles) {
        List<Role> wanted = List.of(roles);
        return reach(current.grants().stream()
                .filter(grant -> wanted.contains(grant.role()))
                .collect(Collectors.toSet()));
    }

    private Reach reach(Set<Grant> grants) {
        Set<Long> events =
                grants.stream().map(Grant::eventId).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        if (grants.stream().anyMatch(Grant::wholeZone)) {
            return new Reach(null, events);
        }
        Set<Long> reached = new HashSet<>();
        grants.stream().map(Grant::unitId).filter(Objects::nonNull).forEach(unit -> reached.addAll(subtree(unit)));
        return new Reach(Set.copyOf(reached), events);
    }

    /** The units that the current person is limited to, or empty where there is no limit. */
    public Optional<Set<Long>> limit() {
        return Optional.ofNullable(reach().units());
    }

    public boolean covers(@Nullable Long unitId) {
        return reach().covers(unitId);
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

    /**
     * Insists that an event is held by the person's own unit or one below it, or is one that a role is held for.
     *
     * @throws NotYourUnit if it is not
     */
    public void requireEvent(@Nullable Long eventId, @Nullable Long unitId) {
        if (!reach().coversEvent(eventId, unitId)) {
            throw new NotYourUnit();
        }
    }

    private Set<Long> subtree(long unitId) {
        return units.findById(unitId)
                .map(unit -> units.findByPathStartingWith(unit.path).stream()
                        .map(below -> below.id)
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }
}
