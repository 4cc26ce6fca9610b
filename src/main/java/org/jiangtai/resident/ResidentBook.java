package org.jiangtai.resident;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.place.UnitScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit remembers, for the modules that put its people down for something. */
@Service
@Transactional
public class ResidentBook {

    private final ResidentRepository residents;
    private final ResidentMaker maker;
    private final UnitScope scope;
    private final Clock clock;

    ResidentBook(
            ResidentRepository residents, ResidentMaker maker, ResidentImport imports, UnitScope scope, Clock clock) {
        this.residents = residents;
        this.maker = maker;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * All people of a unit in full.
     *
     * @throws org.jiangtai.place.NotYourUnit if it is another's unit
     */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public List<RememberedPerson> of(long unitId) {
        scope.require(unitId);
        return inFull(residents.findByUnitIdAndRemovedAtIsNullOrderById(unitId));
    }

    /** Says that these people were put down for something today; others than the current person's are left alone. */
    @AmongModules
    @PermitAll
    public void use(Collection<Long> ids) {
        var reach = scope.reach();
        List<Long> own = residents.findByIdInAndRemovedAtIsNullOrderById(ids).stream()
                .filter(row -> reach.covers(row.unitId))
                .map(row -> row.id)
                .toList();
        if (!own.isEmpty()) {
            residents.use(own, clock.instant());
        }
    }

    private List<RememberedPerson> inFull(List<ResidentEntity> rows) {
        Map<String, String> phones = new HashMap<>();
        Map<Long, String> own = new HashMap<>();
        for (ResidentEntity row : rows) {
            String phone = maker.phone(row);
            own.put(row.id, phone);
            if (!phone.isEmpty()) {
                phones.putIfAbsent(row.household, phone);
            }
        }
        return rows.stream()
                .map(row -> new RememberedPerson(
                        row.id,
                        row.unitId,
                        row.name,
                        own.getOrDefault(row.id, "").isEmpty()
                                ? phones.getOrDefault(row.household, "")
                                : own.getOrDefault(row.id, ""),
                        row.household))
                .toList();
    }
}
