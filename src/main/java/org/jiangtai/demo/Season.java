package org.jiangtai.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jiangtai.demo.Lecture.Fate;
import org.jiangtai.demo.Lecture.Guest;
import org.jiangtai.demo.Lecture.Slot;

/** The whole season: every lecture with what becomes of it and who comes. A pure function of seed, moment and files. */
final class Season {

    private static final int DRAFTS = 2;
    private static final List<Integer> FULL_FROM_DAY = List.of(1, 10, 20);
    private static final int FULL_WITHIN_DAYS = 10;
    private static final int CANCELLED_FROM_DAY = 5;
    private static final int IN_ALREADY = 6;

    private final LocalDate today;
    private final ZoneId zone;
    private final Random random;
    private final GuestList guests;
    private final List<Slot> slots;
    private final Set<Slot> full = new HashSet<>();
    private final Set<Slot> drafts = new HashSet<>();
    private final Slot cancelled;

    private Season(DemoData data, long seed, Instant now, ZoneId zone) {
        this.zone = zone;
        today = LocalDate.ofInstant(now, zone);
        random = new Random(seed + 1);
        guests = new GuestList(new Crowd(data, random), random, now, zone);
        slots = new SeasonPlan(data, seed, now, zone).slots();
        drafts.addAll(slots.subList(slots.size() - DRAFTS, slots.size()));
        cancelled = slots.stream()
                .filter(slot -> inDays(slot) >= CANCELLED_FROM_DAY)
                .findFirst()
                .orElseThrow();
        FULL_FROM_DAY.forEach(from -> smallest(from).ifPresent(full::add));
    }

    /** The smallest hall of the days from this one on: the first to be full. */
    private Optional<Slot> smallest(int fromDay) {
        return slots.stream()
                .filter(slot -> inDays(slot) >= fromDay && inDays(slot) < fromDay + FULL_WITHIN_DAYS)
                .filter(slot -> slot != cancelled)
                .min(Comparator.comparing(Slot::capacity));
    }

    /** All lectures, in the order of their days. */
    static List<Lecture> lectures(DemoData data, long seed, Instant now, ZoneId zone) {
        var season = new Season(data, seed, now, zone);
        return season.slots.stream().map(season::lecture).toList();
    }

    private Lecture lecture(Slot slot) {
        if (drafts.contains(slot)) {
            return new Lecture(slot, Fate.DRAFT, List.of());
        }
        List<List<Guest>> registered = guests.registered(slot, wanted(slot));
        long days = inDays(slot);
        List<List<Guest>> parties = days < 0
                ? guests.attended(slot, registered)
                : days == 0 ? guests.arriving(registered, IN_ALREADY) : registered;
        return new Lecture(slot, slot.equals(cancelled) ? Fate.CANCELLED : Fate.PUBLISHED, parties);
    }

    /** How many people register: a hall fills up as its day comes near. */
    private int wanted(Slot slot) {
        long days = inDays(slot);
        if (full.contains(slot)) {
            return slot.capacity() + 8 + random.nextInt(6);
        }
        if (days == 0) {
            return 48 + random.nextInt(12);
        }
        if (days < 0) {
            return Math.min(slot.capacity(), 25 + random.nextInt(36));
        }
        int most = Math.min(slot.capacity(), 70);
        int percent = days <= 3 ? 45 + random.nextInt(35) : days <= 14 ? 20 + random.nextInt(40) : random.nextInt(25);
        return most * percent / 100;
    }

    private long inDays(Slot slot) {
        return ChronoUnit.DAYS.between(today, LocalDate.ofInstant(slot.startsAt(), zone));
    }
}
