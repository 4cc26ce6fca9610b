package org.jiangtai.speaker;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the parts of days that are taken, and says them in as few spans as can be. */
final class BusyDays {

    private static final Set<DayPart> PARTS = EnumSet.complementOf(EnumSet.of(DayPart.WHOLE_DAY));

    private final LocalDate first;
    private final LocalDate end;
    private final SortedMap<LocalDate, Set<DayPart>> taken = new TreeMap<>();

    /** @param end the first day that does not matter any more */
    BusyDays(LocalDate first, LocalDate end) {
        this.first = first;
        this.end = end;
    }

    /** Takes whole days, the end excluded; whether any of them matters. */
    boolean putDays(LocalDate from, LocalDate to) {
        LocalDate last = to.isBefore(end) ? to : end;
        boolean any = false;
        for (LocalDate day = from.isBefore(first) ? first : from; day.isBefore(last); day = day.plusDays(1)) {
            of(day).addAll(PARTS);
            any = true;
        }
        return any;
    }

    /** Takes every part of a day that the time touches; whether any of them matters. */
    boolean put(LocalDateTime from, LocalDateTime to) {
        boolean any = false;
        LocalDate last = to.toLocalDate().isBefore(end) ? to.toLocalDate() : end.minusDays(1);
        LocalDate day = from.toLocalDate().isBefore(first) ? first : from.toLocalDate();
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            LocalTime start = day.equals(from.toLocalDate()) ? from.toLocalTime() : LocalTime.MIN;
            LocalTime until = day.equals(to.toLocalDate()) ? to.toLocalTime() : LocalTime.MAX;
            // An entry without a length still takes the part that it stands in.
            LocalTime over = from.equals(to) ? (start.equals(LocalTime.MAX) ? start : start.plusNanos(1)) : until;
            for (DayPart part : PARTS) {
                if (part.touches(start, over)) {
                    of(day).add(part);
                    any = true;
                }
            }
        }
        return any;
    }

    List<DaysOff> spans() {
        List<DaysOff> spans = new ArrayList<>();
        for (DayPart part : DayPart.values()) {
            LocalDate from = null;
            LocalDate to = null;
            for (var day : taken.entrySet()) {
                if (!says(day.getValue(), part)) {
                    continue;
                }
                if (to == null || from == null || !to.plusDays(1).equals(day.getKey())) {
                    add(spans, from, to, part);
                    from = day.getKey();
                }
                to = day.getKey();
            }
            add(spans, from, to, part);
        }
        spans.sort(Comparator.comparing(DaysOff::from).thenComparing(DaysOff::part));
        return spans;
    }

    private static void add(List<DaysOff> spans, @Nullable LocalDate from, @Nullable LocalDate to, DayPart part) {
        if (from != null && to != null) {
            spans.add(new DaysOff(from, to, part, false, "", true));
        }
    }

    /** A day of which every part is taken is said as a whole day. */
    private static boolean says(Set<DayPart> taken, DayPart part) {
        boolean whole = taken.containsAll(PARTS);
        return part == DayPart.WHOLE_DAY ? whole : !whole && taken.contains(part);
    }

    private Set<DayPart> of(LocalDate day) {
        return taken.computeIfAbsent(day, fresh -> EnumSet.noneOf(DayPart.class));
    }
}
