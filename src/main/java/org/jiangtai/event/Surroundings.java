package org.jiangtai.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jiangtai.place.TravelTimes;
import org.jiangtai.setting.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Everything around some events that could clash with them, read beforehand in a number of statements that does not
 * depend on how many they are.
 */
final class Surroundings {

    private final Map<Long, List<Booking>> byVenue;
    private final Map<Long, List<Booking>> byLecturer;
    private final Map<Long, List<Booking>> byUnit;
    private final Set<Long> villages;
    private final TravelTimes.Matrix travel;
    private final Settings settings;
    private final ZoneId zone;

    /** @param villages the units among those concerned whose people come to what is held there */
    Surroundings(Set<Booking> bookings, Set<Long> villages, TravelTimes.Matrix travel, Settings settings, ZoneId zone) {
        byVenue = group(bookings, Booking::venueId);
        byLecturer = group(bookings, Booking::lecturerId);
        byUnit = group(bookings, Booking::unitId);
        this.villages = villages;
        this.travel = travel;
        this.settings = settings;
        this.zone = zone;
    }

    /** The other events in the same hall, soonest first. */
    List<Booking> inTheHallOf(Booking booking) {
        return others(byVenue.get(booking.venueId()), booking);
    }

    /** The other events of the same lecturer, soonest first; none where nobody speaks. */
    List<Booking> ofTheLecturerOf(Booking booking) {
        return others(booking.lecturerId() == null ? null : byLecturer.get(booking.lecturerId()), booking);
    }

    /** The other events of the same village, soonest first; none where the unit is no village. */
    List<Booking> forThePeopleOf(Booking booking) {
        return others(villages.contains(booking.unitId()) ? byUnit.get(booking.unitId()) : null, booking);
    }

    int minutesBetween(Booking one, Booking other) {
        return one.venueId() == other.venueId() ? 0 : travel.minutes(one.unitId(), other.unitId());
    }

    Settings settings() {
        return settings;
    }

    LocalDate dayOf(Booking booking) {
        return LocalDate.ofInstant(booking.startsAt(), zone);
    }

    /** The Monday of the week in which it begins. */
    LocalDate weekOf(Booking booking) {
        return dayOf(booking).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The first day of the month in which it begins. */
    LocalDate monthOf(Booking booking) {
        return dayOf(booking).withDayOfMonth(1);
    }

    private static <K> Map<K, List<Booking>> group(Set<Booking> bookings, Function<Booking, @Nullable K> by) {
        Map<K, List<Booking>> groups = new HashMap<>();
        for (Booking booking : bookings) {
            K key = by.apply(booking);
            if (key != null) {
                groups.computeIfAbsent(key, none -> new ArrayList<>()).add(booking);
            }
        }
        groups.values().forEach(group -> group.sort(Comparator.comparing(Booking::startsAt)));
        return groups;
    }

    /** The same object is the same event: two drafts may agree in everything. */
    @SuppressWarnings("ReferenceEquality")
    private static List<Booking> others(@Nullable List<Booking> group, Booking self) {
        return group == null
                ? List.of()
                : group.stream().filter(other -> other != self).toList();
    }
}
