package org.jiangtai.place;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SeesPersonalData;
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
    private final PhoneVault vault;

    VenueService(VenueRepository venues, UnitRepository units, UnitScope scope, PhoneVault vault) {
        this.venues = venues;
        this.units = units;
        this.scope = scope;
        this.vault = vault;
    }

    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Venue> all() {
        return venues.findAllWithUnits().stream()
                .map(venue -> venue.toVenue(vault))
                .toList();
    }

    /** Venues by id, in one statement; those that do not exist are not among them. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Map<Long, Venue> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : venues.findAllByIdWithUnits(ids).stream()
                        .map(venue -> venue.toVenue(vault))
                        .collect(Collectors.toMap(Venue::id, Function.identity()));
    }

    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Venue> find(long id) {
        return venues.findById(id).map(venue -> venue.toVenue(vault));
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
        Long before = venue.unit == null ? null : venue.unit.id;
        venue.unit = units.findById(wanted.unitId())
                .filter(unit -> unit.toUnit().takes(before))
                .orElseThrow(() -> new InvalidInput("unitId", "invalid.unit"));
        venue.name = wanted.name();
        venue.address = wanted.address();
        venue.capacity = wanted.capacity();
        venue.opensAt = wanted.opensAt();
        venue.closesAt = wanted.closesAt();
        venue.equipment = wanted.equipment();
        putContact(venue, wanted);
        return venues.save(venue).toVenue(vault);
    }

    private void putContact(VenueEntity venue, VenueDraft wanted) {
        if (wanted.contactName() != null) {
            venue.contactName = wanted.contactName();
        }
        if (wanted.contactPhone() != null) {
            PhoneNumber phone = wanted.phone();
            venue.contactPhoneSealed = phone == null ? null : vault.seal(phone);
            venue.sealedWith = phone == null ? null : vault.currentKey();
        }
    }

    /**
     * Shows the number of a venue's contact in full; empty if none is known.
     *
     * @throws NotYourUnit if it belongs to another's unit
     */
    @SeesPersonalData("Venue")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public String reveal(long id) {
        VenueEntity venue = venues.findById(id).orElseThrow(NotFound::new);
        scope.require(venue.unit.id);
        return venue.phone(vault);
    }

    /** Whom to ask at a venue, the number in full: for a module that has made sure that the asker goes there. */
    @AmongModules
    @SeesPersonalData("Venue")
    @PermitAll
    @Transactional(readOnly = true)
    public VenueContact contact(long id) {
        VenueEntity venue = venues.findById(id).orElseThrow(NotFound::new);
        return new VenueContact(venue.contactName, venue.phone(vault));
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
