package org.jiangtai.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.SheetTable;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What a file's units would become, beside the units that are kept. A parent may stand anywhere in the file, and a row
 * whose parent is wrong is wrong itself.
 */
final class UnitPlans {

    /** One row of units, read. */
    static final class Plan {
        final ImportReader reader;
        final int number;
        final String code;
        final List<ImportRow.Cell> details;
        final @Nullable Unit kept;
        String name = "";
        String shortName = "";

        @Nullable
        UnitKind kind;

        String parentCode = "";

        @Nullable
        Position position;

        Plan(ImportReader reader, int number, String code, @Nullable Unit kept) {
            this.reader = reader;
            this.number = number;
            this.code = code;
            this.kept = kept;
            this.details = reader.details(
                    ImportColumn.SHORT_NAME, ImportColumn.KIND, ImportColumn.PARENT, ImportColumn.POSITION);
        }

        boolean isWrong() {
            return !reader.problems().isEmpty();
        }

        UnitKind kind() {
            return Objects.requireNonNull(kind);
        }
    }

    private final Map<String, Unit> kept = new HashMap<>();
    private final Map<Long, Unit> keptById = new HashMap<>();
    private final Map<String, UnitKind> kinds;
    private final List<Plan> plans = new ArrayList<>();
    private final Map<String, Plan> byCode = new LinkedHashMap<>();

    UnitPlans(List<Unit> units, Map<String, UnitKind> kinds) {
        this.kinds = kinds;
        for (Unit unit : units) {
            kept.put(ImportReader.key(unit.code()), unit);
            keptById.put(unit.id(), unit);
        }
    }

    void read(SheetTable<ImportColumn> table) {
        for (SheetTable.Row<ImportColumn> row : table.rows()) {
            var reader = new ImportReader(row);
            String code =
                    reader.text(ImportColumn.UNIT_CODE, typed -> Typed.required("code", typed, UnitDraft.CODE_LENGTH));
            var plan = new Plan(reader, row.number(), code, kept.get(ImportReader.key(code)));
            fill(plan, table, row);
            plans.add(plan);
            if (!code.isEmpty()) {
                nameDoubles(plan, byCode.putIfAbsent(ImportReader.key(code), plan));
            }
        }
    }

    private void fill(Plan plan, SheetTable<ImportColumn> table, SheetTable.Row<ImportColumn> row) {
        ImportReader reader = plan.reader;
        plan.name = reader.text(ImportColumn.UNIT_NAME, typed -> Typed.required("name", typed, UnitDraft.NAME_LENGTH));
        String typedShort = reader.text(
                ImportColumn.SHORT_NAME, typed -> Typed.optional("shortName", typed, UnitDraft.NAME_LENGTH));
        if (!typedShort.isEmpty()) {
            plan.shortName = typedShort;
        } else {
            plan.shortName = plan.kept == null ? plan.name : plan.kept.shortName();
        }
        plan.kind = plan.kept != null && row.get(ImportColumn.KIND).isEmpty()
                ? plan.kept.kind()
                : reader.read(ImportColumn.KIND, typed -> ImportReader.kind(typed, kinds))
                        .orElse(null);
        // An empty cell leaves what is kept as it is, so that a list without positions wipes none out.
        Position typed = reader.read(ImportColumn.POSITION, cell -> TypedPosition.parse(cell, MapDatum.SATELLITE))
                .flatMap(found -> found)
                .orElse(null);
        plan.position = typed == null && plan.kept != null ? plan.kept.position() : typed;
        plan.parentCode = plan.kept != null && !table.has(ImportColumn.PARENT)
                ? keptParentCode(plan.kept)
                : row.get(ImportColumn.PARENT);
    }

    private static void nameDoubles(Plan plan, @Nullable Plan first) {
        if (first != null) {
            plan.reader.refuse(ImportColumn.UNIT_CODE, same(first.number));
            first.reader.refuse(ImportColumn.UNIT_CODE, same(plan.number));
        }
    }

    private static InvalidInput same(int number) {
        return new InvalidInput("code", "place.import.wrong.double", Integer.toString(number));
    }

    /** Looks at the parents until no more rows fall with theirs. */
    void settle() {
        boolean fell = true;
        while (fell) {
            fell = false;
            for (Plan plan : plans) {
                if (!plan.isWrong()) {
                    Optional<InvalidInput> problem = problemOfParent(plan);
                    problem.ifPresent(reason -> plan.reader.refuse(ImportColumn.PARENT, reason));
                    fell |= problem.isPresent();
                }
            }
        }
    }

    private Optional<InvalidInput> problemOfParent(Plan plan) {
        if (plan.parentCode.isEmpty()) {
            return Optional.empty();
        }
        if (!exists(plan.parentCode)) {
            Plan inFile = byCode.get(ImportReader.key(plan.parentCode));
            return Optional.of(
                    inFile == null
                            ? new InvalidInput("parentId", "place.import.wrong.parent", plan.parentCode)
                            : new InvalidInput(
                                    "parentId", "place.import.wrong.parentRow", Integer.toString(inFile.number)));
        }
        Unit above = kept.get(ImportReader.key(plan.parentCode));
        if (above != null && above.isDissolved() && (plan.kept == null || !plan.kept.isDissolved())) {
            return Optional.of(new InvalidInput("parentId", "invalid.unit.parent"));
        }
        Set<String> seen = new HashSet<>();
        String at = ImportReader.key(plan.code);
        while (!at.isEmpty()) {
            if (!seen.add(at)) {
                return Optional.of(new InvalidInput("parentId", "invalid.unit.belowItself"));
            }
            if (seen.size() > UnitDraft.MOST_LEVELS) {
                return Optional.of(new InvalidInput("parentId", "invalid.unit.deep", UnitDraft.MOST_LEVELS));
            }
            at = ImportReader.key(parentOf(at));
        }
        return Optional.empty();
    }

    /** Whether there will be such a unit after the import. */
    boolean exists(String code) {
        Plan plan = byCode.get(ImportReader.key(code));
        return kept.containsKey(ImportReader.key(code)) || (plan != null && !plan.isWrong());
    }

    Optional<Unit> kept(String code) {
        return Optional.ofNullable(kept.get(ImportReader.key(code)));
    }

    private String parentOf(String key) {
        Plan plan = byCode.get(key);
        if (plan != null && !plan.isWrong()) {
            return plan.parentCode;
        }
        Unit unit = kept.get(key);
        return unit == null ? "" : keptParentCode(unit);
    }

    private String keptParentCode(Unit unit) {
        Unit parent = unit.parentId() == null ? null : keptById.get(unit.parentId());
        return parent == null ? "" : parent.code();
    }

    List<ImportRow> rows() {
        return plans.stream().map(this::row).toList();
    }

    private ImportRow row(Plan plan) {
        List<ImportRow.Change> changes = plan.isWrong() || plan.kept == null ? List.of() : changes(plan, plan.kept);
        ImportStatus status;
        if (plan.isWrong()) {
            status = ImportStatus.WRONG;
        } else if (plan.kept == null) {
            status = ImportStatus.NEW;
        } else {
            status = changes.isEmpty() ? ImportStatus.UNCHANGED : ImportStatus.CHANGED;
        }
        return new ImportRow(
                ImportKind.UNIT,
                plan.number,
                status,
                plan.code,
                plan.name,
                plan.details,
                changes,
                List.copyOf(plan.reader.problems()));
    }

    private List<ImportRow.Change> changes(Plan plan, Unit before) {
        var changes = new ImportChanges();
        changes.compare(ImportColumn.UNIT_NAME, before.name(), plan.name);
        changes.compare(ImportColumn.SHORT_NAME, before.shortName(), plan.shortName);
        changes.compare(ImportColumn.KIND, before.kind().name(), plan.kind().name());
        String parent = keptParentCode(before);
        if (!ImportReader.key(parent).equals(ImportReader.key(plan.parentCode))) {
            changes.compare(ImportColumn.PARENT, parent, plan.parentCode);
        }
        changes.compare(ImportColumn.POSITION, inWords(before.position()), inWords(plan.position));
        return changes.found();
    }

    private static String inWords(@Nullable Position position) {
        return position == null ? "" : position.toString();
    }

    /** The rows to be saved, every parent before those that lie below it. */
    List<Plan> inOrder() {
        Map<String, Plan> order = new LinkedHashMap<>();
        for (Plan plan : plans) {
            if (!plan.isWrong()) {
                List<Plan> line = new ArrayList<>();
                for (Plan at = plan; at != null && !order.containsKey(ImportReader.key(at.code)); ) {
                    line.addFirst(at);
                    Plan above = byCode.get(ImportReader.key(at.parentCode));
                    at = above == null || above.isWrong() ? null : above;
                }
                line.forEach(each -> order.put(ImportReader.key(each.code), each));
            }
        }
        return order.values().stream()
                .filter(plan -> row(plan).status().isToSave())
                .toList();
    }
}
