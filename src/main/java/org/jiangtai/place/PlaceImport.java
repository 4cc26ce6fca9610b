package org.jiangtai.place;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.SheetReader;
import org.jiangtai.shared.SheetTable;
import org.jiangtai.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over units and venues from a file: first a look at every row, which saves nothing, then all rows that are right
 * in one transaction. A sheet with a column of venues' names is one of venues, another is one of units; a workbook may
 * hold both.
 */
@Service
@Transactional
public class PlaceImport {

    private static final int ROWS_HELD = 50;

    private final EntityManager entities;
    private final UnitService units;
    private final VenueService venues;
    private final Map<String, UnitKind> kinds = new HashMap<>();

    PlaceImport(EntityManager entities, UnitService units, VenueService venues, Texts texts) {
        this.entities = entities;
        this.units = units;
        this.venues = venues;
        for (UnitKind kind : UnitKind.values()) {
            kinds.put(kind.name(), kind);
            for (Locale language : Texts.LANGUAGES) {
                kinds.put(texts.in(language, kind.labelKey()).toUpperCase(Locale.ROOT), kind);
            }
        }
    }

    /**
     * Says for every row of a file what would become of it.
     *
     * @throws org.jiangtai.shared.Failure if the file is no table, too large, or has no heading that is known
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    @Transactional(readOnly = true)
    public ImportPreview look(byte[] file) {
        List<SheetTable<ImportColumn>> unitTables = new ArrayList<>();
        List<SheetTable<ImportColumn>> venueTables = new ArrayList<>();
        Set<String> ignored = new LinkedHashSet<>();
        for (SheetReader.Sheet sheet : SheetReader.read(file)) {
            SheetTable.find(sheet, ImportColumn.names(), ImportColumn.OF_VENUES)
                    .ifPresentOrElse(
                            venueTables::add,
                            () -> SheetTable.find(sheet, ImportColumn.names(), ImportColumn.OF_UNITS)
                                    .ifPresent(unitTables::add));
        }
        if (unitTables.isEmpty() && venueTables.isEmpty()) {
            throw new NoKnownHeadings();
        }
        unitTables.forEach(table -> ignored.addAll(table.unknown()));
        venueTables.forEach(table -> ignored.addAll(table.unknown()));
        return preview(unitTables, venueTables, ignored);
    }

    /** Saves all rows that are right, as they are seen now: somebody may have changed something since the look. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public ImportResult save(ImportPreview preview) {
        UnitPlans unitPlans = unitPlans(preview.units());
        VenuePlans venuePlans = venuePlans(preview.venues(), unitPlans);
        Map<String, Long> ids = new HashMap<>();
        units.all().forEach(unit -> ids.put(ImportReader.key(unit.code()), unit.id()));
        List<UnitPlans.Plan> unitsToSave = unitPlans.inOrder();
        List<VenuePlans.Plan> venuesToSave = venuePlans.plans().stream()
                .filter(plan -> plan.row().status().isToSave())
                .toList();
        for (int i = 0; i < unitsToSave.size(); i++) {
            save(unitsToSave.get(i), ids);
            letGo(i);
        }
        for (int i = 0; i < venuesToSave.size(); i++) {
            save(venuesToSave.get(i), ids);
            letGo(i);
        }
        int newUnits = count(unitsToSave.stream().filter(plan -> plan.kept == null));
        int newVenues = count(venuesToSave.stream().filter(plan -> plan.row().status() == ImportStatus.NEW));
        int wrong = count(rows(unitPlans, venuePlans).stream().filter(row -> row.status() == ImportStatus.WRONG));
        return new ImportResult(
                newUnits, unitsToSave.size() - newUnits, newVenues, venuesToSave.size() - newVenues, wrong);
    }

    private void save(UnitPlans.Plan plan, Map<String, Long> ids) {
        Unit saved = units.save(new UnitDraft(
                plan.kept == null ? null : plan.kept.id(),
                plan.parentCode.isEmpty() ? null : ids.get(ImportReader.key(plan.parentCode)),
                plan.kind(),
                plan.kept == null ? plan.code : plan.kept.code(),
                plan.name,
                plan.shortName,
                plan.position));
        ids.put(ImportReader.key(plan.code), saved.id());
    }

    private void save(VenuePlans.Plan plan, Map<String, Long> ids) {
        VenueDraft wanted = Objects.requireNonNull(plan.wanted());
        venues.save(new VenueDraft(
                wanted.id(),
                Objects.requireNonNull(ids.get(ImportReader.key(plan.unitCode()))),
                wanted.name(),
                wanted.address(),
                wanted.capacity(),
                wanted.opensAt(),
                wanted.closesAt(),
                wanted.equipment()));
    }

    private static int count(Stream<?> found) {
        return (int) found.count();
    }

    /** Each query looks through everything that is held, so what is written is let go of now and then. */
    private void letGo(int written) {
        if (written % ROWS_HELD == ROWS_HELD - 1) {
            entities.flush();
            entities.clear();
        }
    }

    private ImportPreview preview(
            List<SheetTable<ImportColumn>> unitTables,
            List<SheetTable<ImportColumn>> venueTables,
            Set<String> ignored) {
        UnitPlans unitPlans = unitPlans(unitTables);
        return new ImportPreview(
                unitTables, venueTables, rows(unitPlans, venuePlans(venueTables, unitPlans)), Set.copyOf(ignored));
    }

    private UnitPlans unitPlans(List<SheetTable<ImportColumn>> tables) {
        var plans = new UnitPlans(units.all(), kinds);
        tables.forEach(plans::read);
        plans.settle();
        return plans;
    }

    private VenuePlans venuePlans(List<SheetTable<ImportColumn>> tables, UnitPlans unitPlans) {
        var plans = new VenuePlans(venues.all(), unitPlans);
        tables.forEach(plans::read);
        return plans;
    }

    private static List<ImportRow> rows(UnitPlans unitPlans, VenuePlans venuePlans) {
        List<ImportRow> rows = new ArrayList<>(unitPlans.rows());
        venuePlans.plans().forEach(plan -> rows.add(plan.row()));
        return List.copyOf(rows);
    }
}
