package org.jiangtai.checkin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an event's attendance together from the registrations, the entries and the leaves. */
@Component
class AttendanceSheet {

    private final EntryRepository entries;
    private final ExcuseRepository excuses;
    private final PaperLineRepository paperLines;
    private final RegistrationService registrations;
    private final UnitService units;

    AttendanceSheet(
            EntryRepository entries,
            ExcuseRepository excuses,
            PaperLineRepository paperLines,
            RegistrationService registrations,
            UnitService units) {
        this.entries = entries;
        this.excuses = excuses;
        this.paperLines = paperLines;
        this.registrations = registrations;
        this.units = units;
    }

    List<AttendanceLine> of(Event event, int list, boolean over) {
        Map<Long, EntryEntity> first = new HashMap<>();
        for (EntryEntity entry : entries.findAllPresent(event.id())) {
            if (entry.registrationId != null && isOf(entry, list)) {
                first.putIfAbsent(entry.registrationId, entry);
            }
        }
        Map<Long, Leave> leaves = excuses.findByEventIdAndWithdrawnAtNull(event.id()).stream()
                .collect(Collectors.toMap(excuse -> excuse.registrationId, ExcuseEntity::toLeave));
        Set<Long> unconfirmed = new HashSet<>(paperLines.findUnconfirmed(event.id()));
        List<Registration> everybody = registrations.of(event.id());
        Map<Long, Integer> numbers = new HashMap<>();
        everybody.forEach(person -> numbers.put(person.id(), numbers.size() + 1));
        List<Registration> people = everybody.stream()
                .filter(person -> person.state() == RegistrationState.SEATED || first.containsKey(person.id()))
                .toList();
        Map<Long, Unit> known = unitsOf(people);
        return people.stream()
                .map(person -> {
                    EntryEntity entry = first.get(person.id());
                    Leave leave = leaves.get(person.id());
                    int number = numbers.getOrDefault(person.id(), 0);
                    return line(number, person, nameOf(known, person), entry, leave, over, unconfirmed);
                })
                .toList();
    }

    AttendanceFigures figures(List<AttendanceLine> lines, boolean over) {
        return AttendanceFigures.of(
                lines, unitsOf(lines.stream().map(AttendanceLine::registration).toList()), over);
    }

    private static boolean isOf(EntryEntity entry, int list) {
        return list == AttendanceService.ANY_LIST || entry.listNumber == list;
    }

    private Map<Long, Unit> unitsOf(List<Registration> people) {
        return units.findAll(people.stream()
                .map(Registration::unitId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static String nameOf(Map<Long, Unit> units, Registration person) {
        Unit unit = person.unitId() == null ? null : units.get(person.unitId());
        return unit == null ? "" : unit.name();
    }

    private static AttendanceLine line(
            int number,
            Registration person,
            String unit,
            @Nullable EntryEntity entry,
            @Nullable Leave leave,
            boolean over,
            Set<Long> unconfirmed) {
        AttendanceState state = AttendanceState.of(entry, leave != null, over);
        return entry == null
                ? new AttendanceLine(number, person, unit, state, null, null, null, "", leave, false)
                : new AttendanceLine(
                        number,
                        person,
                        unit,
                        state,
                        entry.id,
                        entry.happenedAt,
                        entry.method,
                        entry.door,
                        leave,
                        unconfirmed.contains(entry.id));
    }
}
