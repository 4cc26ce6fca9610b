package org.jiangtai.checkin;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitLevel;
import org.jspecify.annotations.Nullable;

/**
 * Expected, present, excused and absent, as every attendance report has them.
 *
 * @param over whether the event is over, so that who is missing is absent
 * @param total everybody
 * @param byLevel the three levels in their order, and last who has none
 * @param byUnit the units by level and code, and last who has none
 */
public record AttendanceFigures(boolean over, Row total, List<Row> byLevel, List<Row> byUnit) {

    /**
     * One row.
     *
     * @param level null for people of no known unit
     * @param unitId null where the row is a level's, or of people of no known unit
     * @param unit the unit's name, empty likewise
     * @param missing absent, or not there yet
     */
    public record Row(
            @Nullable UnitLevel level,
            @Nullable Long unitId,
            String unit,
            int expected,
            int present,
            int excused,
            int missing) {

        /** How many of a hundred who were expected and not excused came; 0 where nobody was expected. */
        public int percent() {
            int due = expected - excused;
            return due <= 0 ? 0 : Math.min(100, Math.round(100f * present / due));
        }
    }

    static AttendanceFigures of(List<AttendanceLine> lines, Map<Long, Unit> units, boolean over) {
        Map<Long, List<AttendanceLine>> byUnit = new HashMap<>();
        for (AttendanceLine line : lines) {
            Long unitId = line.registration().unitId();
            byUnit.computeIfAbsent(
                            unitId != null && units.containsKey(unitId) ? unitId : 0L,
                            id -> new java.util.ArrayList<>())
                    .add(line);
        }
        List<Row> unitRows = byUnit.entrySet().stream()
                .map(entry -> unitRow(units.get(entry.getKey()), entry.getValue()))
                .sorted(inOrder(units))
                .toList();
        Map<Integer, List<AttendanceLine>> byLevel = lines.stream()
                .collect(Collectors.groupingBy(line -> place(level(units, line)), TreeMap::new, Collectors.toList()));
        List<Row> levelRows = byLevel.values().stream()
                .map(some -> row(level(units, some.getFirst()), null, "", some))
                .toList();
        return new AttendanceFigures(over, row(null, null, "", lines), levelRows, unitRows);
    }

    private static Row unitRow(@Nullable Unit unit, List<AttendanceLine> lines) {
        return unit == null
                ? row(null, null, "", lines)
                : row(UnitLevel.of(unit.kind()), unit.id(), unit.name(), lines);
    }

    private static Row row(@Nullable UnitLevel level, @Nullable Long unitId, String unit, List<AttendanceLine> lines) {
        int expected = (int) lines.stream().filter(AttendanceLine::expected).count();
        int missing = count(lines, AttendanceState.ABSENT) + count(lines, AttendanceState.EXPECTED);
        return new Row(
                level,
                unitId,
                unit,
                expected,
                count(lines, AttendanceState.PRESENT),
                count(lines, AttendanceState.EXCUSED),
                missing);
    }

    private static int count(List<AttendanceLine> lines, AttendanceState state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    private static @Nullable UnitLevel level(Map<Long, Unit> units, AttendanceLine line) {
        Unit unit = line.registration().unitId() == null
                ? null
                : units.get(line.registration().unitId());
        return unit == null ? null : UnitLevel.of(unit.kind());
    }

    private static int place(@Nullable UnitLevel level) {
        return level == null ? UnitLevel.values().length : level.ordinal();
    }

    private static Comparator<Row> inOrder(Map<Long, Unit> units) {
        Function<Row, String> code = row -> row.unitId() == null
                ? ""
                : Objects.requireNonNull(units.get(row.unitId())).code();
        return Comparator.comparingInt((Row row) -> place(row.level())).thenComparing(code);
    }
}
