package org.jiangtai.planning.rota;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangtai.place.Venue;
import org.jiangtai.planning.solver.RotaCalendar;
import org.jiangtai.planning.solver.RotaPlace;
import org.jspecify.annotations.Nullable;

/**
 * The places of a season, each with a number, and when which of their halls is open, free and large enough. Where a
 * lecturer is for something else is a place of its own, at which nothing is planned.
 */
final class RotaGround {

    private final RotaFacts facts;
    private final List<Long> unitIds = new ArrayList<>();
    private final Map<Long, Integer> toured = new HashMap<>();
    private final Map<Long, Integer> elsewhere = new HashMap<>();
    private final Map<Long, BitSet> booked = new HashMap<>();
    private final Map<Long, BitSet> busyDays = new HashMap<>();
    private final List<RotaPlace> places = new ArrayList<>();

    RotaGround(RotaFacts facts, List<RotaRow> rows) {
        this.facts = facts;
        facts.engagements().forEach(this::book);
        Set<Long> units = new LinkedHashSet<>();
        facts.setup().unitIds().stream().filter(facts.units()::containsKey).forEach(units::add);
        rows.forEach(row -> units.add(row.unitId()));
        for (long unit : units) {
            toured.put(unit, places.size());
            unitIds.add(unit);
            places.add(new RotaPlace(open(unit)));
        }
        for (RotaEngagement event : facts.engagements()) {
            if (event.lecturerId() != null && !elsewhere.containsKey(event.unitId())) {
                elsewhere.put(event.unitId(), places.size());
                unitIds.add(event.unitId());
                var always = new BitSet();
                always.set(0, facts.days() * RotaCalendar.PARTS);
                places.add(new RotaPlace(always));
            }
        }
    }

    List<RotaPlace> places() {
        return places;
    }

    /** How many of the places are toured; they have the first numbers. */
    int toured() {
        return toured.size();
    }

    int placeOf(long unitId) {
        return number(toured, unitId);
    }

    /** The place where something else is on at this unit. */
    int elsewhere(long unitId) {
        return number(elsewhere, unitId);
    }

    long unitOf(int place) {
        return unitIds.get(place);
    }

    private static int number(Map<Long, Integer> numbers, long unitId) {
        Integer number = numbers.get(unitId);
        if (number == null) {
            throw new IllegalArgumentException("unit " + unitId + " is no place of the season");
        }
        return number;
    }

    /**
     * The hall for a half-day: the one that is preferred if it can be, else the smallest that is large enough.
     *
     * @param preferred null leaves it open
     */
    Optional<Venue> hall(long unitId, int halfDay, @Nullable Long preferred) {
        return halls(unitId).stream()
                .filter(hall -> isFree(hall, halfDay))
                .min(Comparator.comparing((Venue hall) -> preferred == null || hall.id() != preferred)
                        .thenComparing(Venue::capacity)
                        .thenComparing(Venue::id));
    }

    /** The hall of an order for a half-day: the one that it names, else the smallest that will do. */
    Optional<Venue> hall(RotaWish wish, int halfDay) {
        return halls(wish).stream()
                .filter(hall -> wish.suits(hall, halfDay) && isVacant(hall, halfDay))
                .min(Comparator.comparing(Venue::capacity).thenComparing(Venue::id));
    }

    /** The half-days on which an order can be met. */
    BitSet open(RotaWish wish) {
        var open = new BitSet();
        BitSet busy = busyDays.getOrDefault(wish.order().unitId(), new BitSet());
        for (int day = 0; day < facts.days(); day++) {
            if (facts.isPlannable(facts.day(day)) && !busy.get(day)) {
                for (int part = 0; part < RotaCalendar.PARTS; part++) {
                    int halfDay = day * RotaCalendar.PARTS + part;
                    open.set(halfDay, hall(wish, halfDay).isPresent());
                }
            }
        }
        return open;
    }

    /** A hall that an order names may be another unit's. */
    private List<Venue> halls(RotaWish wish) {
        return wish.isNamed()
                ? facts.hall(wish.order().venueId()).map(List::of).orElseGet(List::of)
                : facts.halls().getOrDefault(wish.order().unitId(), List.of());
    }

    /** The halls of a unit that are large enough. */
    List<Venue> halls(long unitId) {
        return facts.halls().getOrDefault(unitId, List.of()).stream()
                .filter(hall -> hall.capacity() >= facts.setup().people())
                .toList();
    }

    private BitSet open(long unit) {
        var open = new BitSet();
        List<Venue> halls = halls(unit);
        BitSet busy = busyDays.getOrDefault(unit, new BitSet());
        for (int day = 0; day < facts.days(); day++) {
            if (!facts.isPlannable(facts.day(day)) || busy.get(day)) {
                continue;
            }
            for (int part = 0; part < RotaCalendar.PARTS; part++) {
                int halfDay = day * RotaCalendar.PARTS + part;
                if (halls.stream().anyMatch(hall -> isFree(hall, halfDay))) {
                    open.set(halfDay);
                }
            }
        }
        return open;
    }

    boolean isOpenAt(Venue hall, int part) {
        RotaHours.Part hours = facts.hours().part(part);
        return hours.from().isBefore(hours.to())
                && !hall.opensAt().isAfter(hours.from())
                && !hall.closesAt().isBefore(hours.to());
    }

    private boolean isFree(Venue hall, int halfDay) {
        return isOpenAt(hall, RotaCalendar.part(halfDay)) && isVacant(hall, halfDay);
    }

    /** Whether nothing else is on in a hall, and it was not closed by what came up. */
    boolean isVacant(Venue hall, int halfDay) {
        BitSet taken = booked.get(hall.id());
        return (taken == null || !taken.get(halfDay))
                && !facts.change().isClosed(hall.id(), facts.day(RotaCalendar.day(halfDay)));
    }

    /** What is on takes its hall, and the people of its unit for the day. */
    private void book(RotaEngagement event) {
        if (event.venueId() != null) {
            booked.computeIfAbsent(event.venueId(), none -> new BitSet()).or(touched(facts, event));
        }
        LocalDate last = event.endsAt().atZone(facts.zone()).toLocalDate();
        for (LocalDate day = event.startsAt().atZone(facts.zone()).toLocalDate();
                !day.isAfter(last);
                day = day.plusDays(1)) {
            int number = facts.number(day);
            if (number >= 0) {
                busyDays.computeIfAbsent(event.unitId(), none -> new BitSet()).set(number);
            }
        }
    }

    /** The half-days whose hours an event touches. */
    static BitSet touched(RotaFacts facts, RotaEngagement event) {
        var touched = new BitSet();
        LocalDateTime start = LocalDateTime.ofInstant(event.startsAt(), facts.zone());
        LocalDateTime end = LocalDateTime.ofInstant(event.endsAt(), facts.zone());
        for (LocalDate day = start.toLocalDate(); day.atStartOfDay().isBefore(end); day = day.plusDays(1)) {
            int number = facts.number(day);
            LocalTime from = day.equals(start.toLocalDate()) ? start.toLocalTime() : LocalTime.MIN;
            LocalTime to = day.equals(end.toLocalDate()) ? end.toLocalTime() : LocalTime.MAX;
            for (int part = 0; part < RotaCalendar.PARTS; part++) {
                if (number >= 0
                        && number < facts.days()
                        && facts.hours().part(part).overlaps(from, to)) {
                    touched.set(number * RotaCalendar.PARTS + part);
                }
            }
        }
        return touched;
    }
}
