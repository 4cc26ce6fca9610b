package org.jiangtai.place;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.SheetTable;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;

/** What a file's venues would become, beside those that are kept. A venue is known by its unit and its name. */
final class VenuePlans {

    /** One row of venues; {@code wanted} is null where it is wrong, and its unit's id 0 until the unit is saved. */
    record Plan(String unitCode, ImportRow row, @Nullable VenueDraft wanted) {}

    private final Map<String, Venue> kept = new HashMap<>();
    private final UnitPlans units;
    private final List<Plan> plans = new ArrayList<>();
    private final Map<String, ImportReader> readers = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    VenuePlans(List<Venue> venues, UnitPlans units) {
        this.units = units;
        venues.forEach(venue -> kept.put(key(venue.unitId(), venue.name()), venue));
    }

    void read(SheetTable<ImportColumn> table) {
        // A name that stands twice is wrong in both rows, so all rows are read before any is judged.
        List<Runnable> judgements = new ArrayList<>();
        for (SheetTable.Row<ImportColumn> row : table.rows()) {
            var reader = new ImportReader(row);
            String code = reader.text(ImportColumn.UNIT_CODE, this::knownUnit);
            String name = reader.text(
                    ImportColumn.VENUE_NAME, typed -> Typed.required("name", typed, VenueDraft.NAME_LENGTH));
            if (!code.isEmpty() && !name.isEmpty()) {
                nameDoubles(ImportReader.key(code) + "\n" + ImportReader.key(name), reader, row.number());
            }
            judgements.add(() -> judge(reader, code, name, table, row));
        }
        judgements.forEach(Runnable::run);
    }

    private String knownUnit(String typed) {
        String code = Typed.required("code", typed, UnitDraft.CODE_LENGTH);
        if (!units.exists(code)) {
            throw new InvalidInput("unitId", "place.import.wrong.unit", code);
        }
        return code;
    }

    private void nameDoubles(String key, ImportReader reader, int number) {
        ImportReader first = readers.putIfAbsent(key, reader);
        int firstNumber = numbers.computeIfAbsent(key, k -> number);
        if (first != null) {
            reader.refuse(ImportColumn.VENUE_NAME, same(firstNumber));
            first.refuse(ImportColumn.VENUE_NAME, same(number));
        }
    }

    private static InvalidInput same(int number) {
        return new InvalidInput("name", "place.import.wrong.double", Integer.toString(number));
    }

    private void judge(
            ImportReader reader,
            String code,
            String name,
            SheetTable<ImportColumn> table,
            SheetTable.Row<ImportColumn> row) {
        Optional<Unit> unit = units.kept(code);
        Venue before = unit.map(known -> kept.get(key(known.id(), name))).orElse(null);
        if (before == null && unit.filter(Unit::isDissolved).isPresent()) {
            reader.refuse(ImportColumn.UNIT_CODE, new InvalidInput("unitId", "invalid.unit"));
        }
        String address = text(reader, table, ImportColumn.ADDRESS, before, Venue::address);
        String equipment = text(reader, table, ImportColumn.EQUIPMENT, before, Venue::equipment);
        Optional<Integer> seats = value(reader, row, ImportColumn.SEATS, before, Venue::capacity, ImportReader::seats);
        Optional<LocalTime> opens = value(reader, row, ImportColumn.OPENS, before, Venue::opensAt, ImportReader::time);
        Optional<LocalTime> closes =
                value(reader, row, ImportColumn.CLOSES, before, Venue::closesAt, ImportReader::time);
        if (opens.isPresent() && closes.isPresent()) {
            try {
                VenueDraft.requireHours(opens.get(), closes.get());
            } catch (InvalidInput reason) {
                reader.refuse(ImportColumn.CLOSES, reason);
            }
        }
        VenueDraft wanted = null;
        if (reader.problems().isEmpty()) {
            wanted = new VenueDraft(
                    before == null ? null : before.id(),
                    unit.map(Unit::id).orElse(0L),
                    name,
                    address,
                    seats.orElseThrow(),
                    opens.orElseThrow(),
                    closes.orElseThrow(),
                    equipment);
        }
        plans.add(new Plan(code, row(reader, row, code, name, before, wanted), wanted));
    }

    /** A column that the file does not have leaves what is kept as it is. */
    private static String text(
            ImportReader reader,
            SheetTable<ImportColumn> table,
            ImportColumn column,
            @Nullable Venue before,
            Function<Venue, String> now) {
        return before != null && !table.has(column)
                ? now.apply(before)
                : reader.text(column, typed -> Typed.optional(column.name(), typed, VenueDraft.TEXT_LENGTH));
    }

    /** An empty cell leaves what is kept as it is. */
    private static <T> Optional<T> value(
            ImportReader reader,
            SheetTable.Row<ImportColumn> row,
            ImportColumn column,
            @Nullable Venue before,
            Function<Venue, T> now,
            Function<String, T> parse) {
        return before != null && row.get(column).isEmpty()
                ? Optional.of(now.apply(before))
                : reader.read(column, parse);
    }

    private static ImportRow row(
            ImportReader reader,
            SheetTable.Row<ImportColumn> row,
            String code,
            String name,
            @Nullable Venue before,
            @Nullable VenueDraft wanted) {
        List<ImportRow.Change> changes = before == null || wanted == null ? List.of() : changes(before, wanted);
        ImportStatus status;
        if (wanted == null) {
            status = ImportStatus.WRONG;
        } else if (before == null) {
            status = ImportStatus.NEW;
        } else {
            status = changes.isEmpty() ? ImportStatus.UNCHANGED : ImportStatus.CHANGED;
        }
        return new ImportRow(
                ImportKind.VENUE,
                row.number(),
                status,
                code.isEmpty() ? row.get(ImportColumn.UNIT_CODE) : code,
                name,
                reader.details(
                        ImportColumn.ADDRESS,
                        ImportColumn.SEATS,
                        ImportColumn.OPENS,
                        ImportColumn.CLOSES,
                        ImportColumn.EQUIPMENT),
                changes,
                List.copyOf(reader.problems()));
    }

    private static List<ImportRow.Change> changes(Venue before, VenueDraft wanted) {
        var changes = new ImportChanges();
        changes.compare(ImportColumn.VENUE_NAME, before.name(), wanted.name());
        changes.compare(ImportColumn.ADDRESS, before.address(), wanted.address());
        changes.compare(ImportColumn.SEATS, Integer.toString(before.capacity()), Integer.toString(wanted.capacity()));
        changes.compare(
                ImportColumn.OPENS,
                before.opensAt().toString(),
                wanted.opensAt().toString());
        changes.compare(
                ImportColumn.CLOSES,
                before.closesAt().toString(),
                wanted.closesAt().toString());
        changes.compare(ImportColumn.EQUIPMENT, before.equipment(), wanted.equipment());
        return changes.found();
    }

    List<Plan> plans() {
        return List.copyOf(plans);
    }

    private static String key(long unitId, String name) {
        return unitId + "\n" + ImportReader.key(name);
    }
}
