package org.jiangtai.suggestion;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.jiangtai.followup.Term;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who usually answers what, and how quickly; whoever hands a suggestion on may do otherwise. */
@Service
@Transactional
public class OfficeService {

    private final OfficeRepository offices;
    private final UnitService units;

    OfficeService(OfficeRepository offices, UnitService units) {
        this.offices = offices;
        this.units = units;
    }

    /** Who usually answers what is suggested of a category. */
    @PermitAll
    @Transactional(readOnly = true)
    public Office usual(Category category) {
        return offices.findById(category)
                .map(this::shown)
                .orElseGet(() -> new Office(category, null, "", Term.COMPLAINT));
    }

    /** The same for all of them, in their order. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Office> all() {
        return Stream.of(Category.values()).map(this::usual).toList();
    }

    /**
     * Names who usually answers.
     *
     * @param unitId null is nobody
     * @param term one that needs no day of its own
     * @throws InvalidInput if the unit is gone, or the term asks for a day
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public void save(Category category, @Nullable Long unitId, Term term) {
        Long before = offices.findById(category).map(office -> office.unitId).orElse(null);
        if (unitId != null
                && units.find(unitId).filter(unit -> unit.takes(before)).isEmpty()) {
            throw new InvalidInput("unitId", "invalid.unit");
        }
        if (term == Term.BY_DATE) {
            throw new InvalidInput("term", "invalid.office.term");
        }
        OfficeEntity office = offices.findById(category).orElseGet(() -> {
            var fresh = new OfficeEntity();
            fresh.category = category;
            return fresh;
        });
        office.unitId = unitId;
        office.term = term;
        offices.save(office);
    }

    private Office shown(OfficeEntity office) {
        String name = office.unitId == null
                ? ""
                : units.find(office.unitId).map(Unit::shortName).orElse("");
        return new Office(office.category, name.isEmpty() ? null : office.unitId, name, office.term);
    }
}
