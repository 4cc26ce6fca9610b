package org.jiangtai.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jiangtai.checkin.EntryMethod;
import org.jiangtai.demo.Lecture.Coming;
import org.jiangtai.demo.Lecture.Guest;
import org.jiangtai.demo.Lecture.Slot;
import org.jiangtai.registration.PastPerson;
import org.jiangtai.registration.Source;
import org.jspecify.annotations.Nullable;

/** Decides who registers for a lecture, when and how, and who comes. */
final class GuestList {

    private static final int CANCELLING_PERCENT = 4;
    private static final int LATE_PERCENT = 3;
    private static final int MOST_WALK_INS = 3;
    private static final List<EntryMethod> WAYS_IN =
            List.of(EntryMethod.CAMERA, EntryMethod.CAMERA, EntryMethod.WALL, EntryMethod.LIST, EntryMethod.TYPED);

    private final Crowd crowd;
    private final Random random;
    private final Instant now;
    private final ZoneId zone;

    GuestList(Crowd crowd, Random random, Instant now, ZoneId zone) {
        this.crowd = crowd;
        this.random = random;
        this.now = now;
        this.zone = zone;
    }

    /** Up to this many people of the village, in the order they registered; none has come. */
    List<List<Guest>> registered(Slot slot, int wanted) {
        Instant latest = earlier(slot.startsAt().minus(30, ChronoUnit.MINUTES), now.minusSeconds(60));
        List<List<Guest>> parties = new ArrayList<>();
        int people = 0;
        for (Crowd.Household household : crowd.visit(slot.hall().unitCode())) {
            if (people >= wanted || !slot.opensAt().isBefore(latest)) {
                break;
            }
            int coming = Math.min(wanted - people, household.names().size());
            parties.add(party(household, coming, between(slot.opensAt(), latest), latest));
            people += coming;
        }
        parties.sort(Comparator.comparing(party -> party.getFirst().person().registeredAt()));
        return parties;
    }

    /** The same people after the lecture: most came, a few are written down late, a few came without a seat. */
    List<List<Guest>> attended(Slot slot, List<List<Guest>> parties) {
        int percent = 70 + random.nextInt(26);
        List<List<Guest>> seen = new ArrayList<>();
        for (List<Guest> party : parties) {
            seen.add(party.stream()
                    .map(guest -> guest.person().cancelledAt() == null && random.nextInt(100) < percent
                            ? new Guest(guest.person(), coming(slot))
                            : guest)
                    .toList());
        }
        int walkIns = random.nextInt(MOST_WALK_INS + 1);
        crowd.visit(slot.hall().unitCode()).stream()
                .limit(walkIns)
                .map(household -> walkIn(slot, household))
                .forEach(guest -> seen.add(List.of(guest)));
        return seen;
    }

    /** The same people while the door is open: the first few are in. */
    List<List<Guest>> arriving(List<List<Guest>> parties, int people) {
        List<List<Guest>> seen = new ArrayList<>();
        int in = 0;
        for (List<Guest> party : parties) {
            boolean comes = in < people && party.getFirst().person().cancelledAt() == null;
            in += comes ? party.size() : 0;
            Instant at = now.minusSeconds(60 + random.nextInt(800));
            seen.add(
                    comes
                            ? party.stream()
                                    .map(guest -> new Guest(guest.person(), new Coming(wayIn(), at, at)))
                                    .toList()
                            : party);
        }
        return seen;
    }

    private List<Guest> party(Crowd.Household household, int people, Instant at, Instant latest) {
        boolean alone = household.phone() != null && random.nextInt(10) < 6;
        Instant cancelled = random.nextInt(100) < CANCELLING_PERCENT ? between(at, latest) : null;
        return household.names().stream()
                .limit(people)
                .map(name -> new PastPerson(
                        name,
                        household.phone(),
                        alone ? Source.SELF : Source.BY_UNIT,
                        at,
                        cancelled == null ? null : later(cancelled, at)))
                .map(person -> new Guest(person, null))
                .toList();
    }

    private Guest walkIn(Slot slot, Crowd.Household household) {
        Instant at = slot.startsAt().plusSeconds(random.nextInt(600));
        var person = new PastPerson(household.names().getFirst(), household.phone(), Source.WALK_IN, at, null);
        return new Guest(person, new Coming(EntryMethod.WALK_IN, at, at));
    }

    private Coming coming(Slot slot) {
        Instant at = slot.startsAt().minusSeconds(2100).plusSeconds(random.nextInt(2700));
        if (random.nextInt(100) >= LATE_PERCENT) {
            return new Coming(wayIn(), at, at);
        }
        Instant nextMorning = LocalDate.ofInstant(at, zone)
                .plusDays(1)
                .atTime(LocalTime.of(9, random.nextInt(60)))
                .atZone(zone)
                .toInstant();
        return new Coming(EntryMethod.LATE, at, earlier(nextMorning, now));
    }

    private EntryMethod wayIn() {
        return WAYS_IN.get(random.nextInt(WAYS_IN.size()));
    }

    /** A waking hour of a day between the two, rather late than early. */
    private Instant between(Instant from, Instant to) {
        long span = Math.max(1, Duration.between(from, to).toSeconds());
        long drawn = Math.max(random.nextLong(span), random.nextLong(span));
        LocalDate day = LocalDate.ofInstant(from.plusSeconds(drawn), zone);
        Instant waking = day.atTime(LocalTime.of(7 + random.nextInt(14), random.nextInt(60), random.nextInt(60)))
                .atZone(zone)
                .toInstant();
        return earlier(later(waking, from), to);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
