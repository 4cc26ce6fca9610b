package org.jiangtai.planning.solver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A season that fits on a hand: everything is possible until something is said. Day 0 is a Monday. */
final class SmallSeason {

    static final int MORNING = 0;
    static final int AFTERNOON = 1;
    static final int EVENING = 2;

    private final int days;
    private LocalDate first = LocalDate.of(2027, 1, 4);
    private final List<RotaPlace> places = new ArrayList<>();
    private final List<RotaLecturer> lecturers = new ArrayList<>();
    private final List<RotaSession> sessions = new ArrayList<>();
    private final Map<Integer, Integer> between = new HashMap<>();
    private final Map<Integer, Integer> fromHome = new HashMap<>();
    private RotaWeights weights = new RotaWeights(1, 10, 30, 15, 2, 14, 4, 0, 60, 100_000);
    private int homeLimit = 180;
    private RotaCalendar.Gaps gaps = new RotaCalendar.Gaps(210, 480, 150);

    SmallSeason(int days) {
        this.days = days;
    }

    static int halfDay(int day, int part) {
        return day * RotaCalendar.PARTS + part;
    }

    static BitSet bits(int... numbers) {
        var bits = new BitSet();
        IntStream.of(numbers).forEach(bits::set);
        return bits;
    }

    static BitSet firstBits(int count) {
        var bits = new BitSet();
        bits.set(0, count);
        return bits;
    }

    BitSet always() {
        return firstBits(days * RotaCalendar.PARTS);
    }

    SmallSeason from(LocalDate day) {
        first = day;
        return this;
    }

    SmallSeason place() {
        return place(always());
    }

    SmallSeason place(BitSet open) {
        places.add(new RotaPlace(open));
        return this;
    }

    SmallSeason placeInHall(int hall) {
        places.add(new RotaPlace(always(), hall));
        return this;
    }

    SmallSeason lecturer() {
        return lecturer(
                new RotaLecturer(firstBits(8), firstBits(100), always(), RotaLecturer.NO_LIMIT, RotaLecturer.NO_LIMIT));
    }

    SmallSeason lecturer(RotaLecturer lecturer) {
        lecturers.add(lecturer);
        return this;
    }

    SmallSeason session(int place, int theme) {
        return session(RotaSession.of(place, theme));
    }

    SmallSeason session(RotaSession session) {
        sessions.add(session);
        return this;
    }

    SmallSeason minutes(int place, int other, int minutes) {
        between.put(place * 1000 + other, minutes);
        between.put(other * 1000 + place, minutes);
        return this;
    }

    SmallSeason home(int lecturer, int place, int minutes) {
        fromHome.put(lecturer * 1000 + place, minutes);
        return this;
    }

    SmallSeason weights(RotaWeights other) {
        weights = other;
        return this;
    }

    SmallSeason gaps(RotaCalendar.Gaps other) {
        gaps = other;
        return this;
    }

    SmallSeason homeLimit(int minutes) {
        homeLimit = minutes;
        return this;
    }

    RotaProblem problem() {
        var rest = new BitSet();
        IntStream.range(0, days)
                .filter(day -> first.plusDays(day).getDayOfWeek().getValue() > 5)
                .forEach(rest::set);
        var travel = new Travel() {
            @Override
            public int between(int place, int other) {
                return place == other ? 3 : between.getOrDefault(place * 1000 + other, 20);
            }

            @Override
            public int fromHome(int lecturer, int place) {
                return fromHome.getOrDefault(lecturer * 1000 + place, 30);
            }
        };
        return new RotaProblem(
                new RotaCalendar(first, days, rest, gaps), places, lecturers, sessions, travel, homeLimit, weights);
    }
}
