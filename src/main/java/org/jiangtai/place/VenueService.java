package org.jiangtai.place;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The halls of the units. A keeper looks after those of its own unit. */
@Service
@Transactional
public class VenueService {

    private final VenueRepository venues;
    private final UnitRepository units;
    private final UnitScope scope;

    VenueService(VenueRepository venues, UnitRepository units, UnitScope scope) {
        this.venues = venues;
        this.units = units;
        this.scope = scope;
    }

    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.REVIEWER, Role.Named.AUDITOR})
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
        VenueDraft wanted = draft.checked();
        VenueEntity venue = wanted.id() == null
                ? new VenueEntity()
                : venues.findById(wanted.id()).orElseThrow(NotFound::new);
        if (venue.id != null) {
            scope.require(venue.unit.id);
        }
        venues.findByUnitIdAndName(wanted.unitId(), wanted.name())
                .filter(other -> !other.id.equals(wanted.id()))
                .ifPresent(other -> {
                    throw new InvalidInput("name", "invalid.venue.taken");
                });
        venue.unit = units.findById(wanted.unitId()).orElseThrow(() -> new InvalidInput("unitId", "invalid.unit"));
        venue.name = wanted.name();
        venue.address = wanted.address();
        venue.capacity = wanted.capacity();
        venue.opensAt = wanted.opensAt();
        venue.closesAt = wanted.closesAt();
        venue.equipment = wanted.equipment();
        return venues.save(venue).toVenue();
    }

    /**
     * Removes a venue that no event needs.
     *
     * @throws VenueInUse if one does
     * @throws NotYourUnit if it belongs to another's unit
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void remove(long id) {
        VenueEntity venue = venues.findById(id).orElseThrow(NotFound::new);
        scope.require(venue.unit.id);
        String name = venue.name;
        venues.delete(venue);
        try {
            venues.flush();
        } catch (DataIntegrityViolationException e) {
            // Events hold the venue; the database knows them and this module does not.
            throw new VenueInUse(name);
        }
    }
}
