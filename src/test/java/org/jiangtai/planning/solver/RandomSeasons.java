package org.jiangtai.planning.solver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Seasons of every kind, crowded ones with everything that can stand in the way; the same for the same number. */
final class RandomSeasons {

    private final Random random;
    private final int days;
    private final int halfDays;
    private final int places;
    private final int lecturers;

    private RandomSeasons(long number) {
        random = new Random(number);
        days = 10 + random.nextInt(60);
        halfDays = days * RotaCalendar.PARTS;
        places = 3 + random.nextInt(8);
        lecturers = 1 + random.nextInt(5);
    }

    static RotaProblem of(long number) {
        return new RandomSeasons(number).problem();
    }

    private RotaProblem problem() {
        List<double[]> points = IntStream.range(0, places + lecturers)
                .mapToObj(i -> new double[] {random.nextDouble() * 200, random.nextDouble() * 120})
                .toList();
        var travel = new Travel() {
            @Override
            public int between(int place, int other) {
                return minutes(points.get(place), points.get(other));
            }

            @Override
            public int fromHome(int lecturer, int place) {
                return minutes(points.get(places + lecturer), points.get(place));
            }
        };
        var weights = new RotaWeights(
                random.nextInt(3),
                random.nextInt(20),
                random.nextInt(40),
                random.nextInt(40),
                random.nextInt(5),
                random.nextInt(20),
                random.nextInt(10),
                random.nextInt(30),
                random.nextInt(80),
                100_000);
        var calendar = new RotaCalendar(
                LocalDate.of(2027, 1, 1).plusDays(random.nextInt(40)),
                days,
                some(days, 0.3),
                new RotaCalendar.Gaps(100 + random.nextInt(100), 300, 60 + random.nextInt(100)));
        List<RotaPlace> halls = IntStream.range(0, places)
                .mapToObj(p -> new RotaPlace(some(halfDays, 0.5), random.nextInt(3) == 0 ? random.nextInt(2) : -1))
                .toList();
        List<RotaLecturer> people = IntStream.range(0, lecturers)
                .mapToObj(l -> new RotaLecturer(
                        some(6, 0.6), some(places, 0.5), some(halfDays, 0.7), 1 + random.nextInt(6), months()))
                .toList();
        return new RotaProblem(calendar, halls, people, sessions(), travel, 150, weights);
    }

    private static int minutes(double[] a, double[] b) {
        return 3 + (int) Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    private int months() {
        return random.nextBoolean() ? RotaLecturer.NO_LIMIT : 3 + random.nextInt(10);
    }

    private BitSet some(int of, double share) {
        var bits = new BitSet();
        IntStream.range(0, of).filter(i -> random.nextDouble() < share).forEach(bits::set);
        return bits;
    }

    private List<RotaSession> sessions() {
        List<RotaSession> sessions = new ArrayList<>();
        for (int p = 0; p < places; p++) {
            for (int theme = 0; theme < 6; theme++) {
                if (random.nextInt(4) > 0) {
                    sessions.add(session(p, theme));
                }
            }
        }
        BitSet used = new BitSet();
        for (int i = 0; i < 3; i++) {
            RotaSlot slot = anySlot();
            if (!used.get(slot.lecturer() * halfDays + slot.halfDay())) {
                used.set(slot.lecturer() * halfDays + slot.halfDay());
                sessions.add(new RotaSession(
                        random.nextInt(places), i == 0 ? random.nextInt(6) : RotaSession.OTHER, null, slot, true, 0));
            }
        }
        return sessions;
    }

    private RotaSession session(int p, int theme) {
        BitSet wished = random.nextInt(5) == 0 ? some(halfDays, 0.1) : null;
        @Nullable RotaSlot before = random.nextInt(4) == 0 ? anySlot() : null;
        BitSet open = random.nextInt(6) == 0 ? some(halfDays, 0.4) : null;
        return new RotaSession(p, theme, wished, before, false, before == null ? 0 : random.nextInt(100), open);
    }

    private RotaSlot anySlot() {
        return new RotaSlot(random.nextInt(lecturers), random.nextInt(halfDays));
    }
}
