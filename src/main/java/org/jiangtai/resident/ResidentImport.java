package org.jiangtai.resident;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a list of people over into what a unit remembers: first a look at every line, then those that are right. */
@Service
@Transactional
public class ResidentImport {

    private final ResidentRepository residents;
    private final ResidentMaker maker;
    private final UnitScope scope;
    private final PhoneVault vault;

    ResidentImport(ResidentRepository residents, ResidentMaker maker, UnitScope scope, PhoneVault vault) {
        this.residents = residents;
        this.maker = maker;
        this.scope = scope;
        this.vault = vault;
    }

    /**
     * Says for every line what would become of it; nothing is saved.
     *
     * @throws org.jiangtai.place.NotYourUnit if it is another's unit
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<CheckedRow> look(long unitId, List<PersonRow> rows) {
        scope.require(unitId);
        return check(known(unitId), rows);
    }

    /**
     * Saves all lines that are taken, as they are seen now.
     *
     * @throws InvalidInput if nobody agreed, or nobody would be added
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public ImportedPeople save(long unitId, List<PersonRow> rows, Agreement consent) {
        scope.require(unitId);
        String version = maker.agreed(consent);
        List<ResidentEntity> known = known(unitId);
        List<CheckedRow> checked = check(known, rows);
        var households = new Households(maker::household);
        checked.stream()
                .filter(row -> row.status() == PersonStatus.ALREADY && !row.isTaken())
                .forEach(row -> same(known, row.row()).ifPresent(one -> households.join(row.row(), one.household)));
        List<ResidentEntity> fresh = new ArrayList<>();
        checked.stream().filter(CheckedRow::isTaken).map(CheckedRow::row).forEach(row -> {
            ResidentEntity one = maker.make(unitId, households.of(row), row.name(), version);
            maker.putPhone(one, row.phone());
            fresh.add(one);
        });
        if (fresh.isEmpty()) {
            throw new InvalidInput("rows", "invalid.people.nobody");
        }
        List<Long> added =
                residents.saveAllAndFlush(fresh).stream().map(row -> row.id).toList();
        return new ImportedPeople(added, rows.size() - added.size());
    }

    private List<ResidentEntity> known(long unitId) {
        return residents.findByUnitIdAndRemovedAtIsNullOrderById(unitId);
    }

    private List<CheckedRow> check(List<ResidentEntity> known, List<PersonRow> rows) {
        return new PeopleCheck(
                        vault::fingerprints,
                        known.stream()
                                .map(row -> new KnownPerson(row.name, row.phoneFingerprint, true))
                                .toList())
                .look(rows);
    }

    private Optional<ResidentEntity> same(List<ResidentEntity> known, PersonRow row) {
        String name = PersonName.parse(row.name()).value();
        List<String> hashes =
                row.phone().isBlank() ? List.of() : vault.fingerprints(PhoneNumber.parseMobile(row.phone()));
        return known.stream()
                .filter(one -> one.name.equals(name)
                        && (hashes.isEmpty() ? one.phoneFingerprint == null : hashes.contains(one.phoneFingerprint)))
                .findFirst();
    }
}
