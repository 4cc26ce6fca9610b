package org.jiangtai.place;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The halls of the units. A keeper looks after those of its own unit. */
@Service
@Transactional
public class VenueService {

    private static final int MOST_SEATS = 20_000;

    private final VenueRepository venues;
    private final UnitRepository units;
    private final UnitScope scope;

    VenueService(VenueRepository venues, UnitRepository units, UnitScope scope) {
        this.venues = venues;
        this.units = units;
        this.scope = scope;
    }

    @PermitAll
    @Transactional(readOnly = true)
    public List<Venue> all() {
        return venues.findAllWithUnits().stream().map(VenueEntity::toVenue).toList();
    }

    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Venue> find(long id) {
        return venues.findById(id).map(VenueEntity::toVenue);
    }

    /**
     * Saves a venue.
     *
     * @throws InvalidInput if a field is not as it must be
     * @throws NotYourUnit if it belongs to another's unit
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public Venue save(VenueDraft draft) {
        scope.require(draft.unitId());
        VenueEntity venue = draft.id() == null
                ? new VenueEntity()
                : venues.findById(draft.id()).orElseThrow(NotFound::new);
        if (venue.id != null) {
            scope.require(venue.unit.id);
        }
        String name = Typed.required("name", draft.name(), 80);
        venues.findByUnitIdAndName(draft.unitId(), name)
                .filter(other -> !other.id.equals(draft.id()))
                .ifPresent(other -> {
                    throw new InvalidInput("name", "invalid.venue.taken");
                });
        if (draft.capacity() < 1 || draft.capacity() > MOST_SEATS) {
            throw new InvalidInput("capacity", "invalid.venue.capacity", MOST_SEATS);
        }
        if (!draft.opensAt().isBefore(draft.closesAt())) {
            throw new InvalidInput("closesAt", "invalid.venue.hours");
        }
        venue.unit = units.findById(draft.unitId()).orElseThrow(() -> new InvalidInput("unitId", "invalid.unit"));
        venue.name = name;
        venue.address = Typed.optional("address", draft.address(), 200);
        venue.capacity = draft.capacity();
        venue.opensAt = draft.opensAt();
        venue.closesAt = draft.closesAt();
        venue.equipment = Typed.optional("equipment", draft.equipment(), 200);
        return venues.save(venue).toVenue();
    }
}
