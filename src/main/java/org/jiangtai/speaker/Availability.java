package org.jiangtai.speaker;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a lecturer can come. An exception goes before the week's pattern, and one that says no before one that says yes.
 *
 * @param never the parts of every week in which the lecturer cannot come
 */
public record Availability(Set<WeeklyPart> never, List<DaysOff> exceptions) {

    private static final Set<DayPart> PARTS = EnumSet.complementOf(EnumSet.of(DayPart.WHOLE_DAY));

    /**
     * Why somebody cannot come.
     *
     * @param exception what says so, or nothing where it is the week's pattern
     */
    public record Hindrance(LocalDate day, DayPart part, Optional<DaysOff> exception) {}

    /** The first part of a day between these moments in which the lecturer cannot come; the end is excluded. */
    public Optional<Hindrance> hindrance(LocalDateTime start, LocalDateTime end) {
        for (LocalDate day = start.toLocalDate(); day.atStartOfDay().isBefore(end); day = day.plusDays(1)) {
            LocalTime from = day.equals(start.toLocalDate()) ? start.toLocalTime() : LocalTime.MIN;
            LocalTime to = day.equals(end.toLocalDate()) ? end.toLocalTime() : LocalTime.MAX;
            for (DayPart part : PARTS) {
                Optional<Hindrance> found = part.touches(from, to) ? hindrance(day, part) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Hindrance> hindrance(LocalDate day, DayPart part) {
        List<DaysOff> said = exceptions.stream()
                .filter(one -> one.includes(day) && one.part().includes(part))
                .toList();
        Optional<DaysOff> no = said.stream().filter(one -> !one.can()).findFirst();
        if (no.isPresent()) {
            return Optional.of(new Hindrance(day, part, no));
        }
        boolean free = !said.isEmpty() || !never.contains(new WeeklyPart(day.getDayOfWeek(), part));
        return free ? Optional.empty() : Optional.of(new Hindrance(day, part, Optional.empty()));
    }
}
