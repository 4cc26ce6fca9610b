package org.jiangtai.bench.rota;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jiangtai.planning.solver.RotaCalendar;
import org.jiangtai.planning.solver.RotaLecturer;
import org.jiangtai.planning.solver.RotaPlace;
import org.jiangtai.planning.solver.RotaProblem;

/**
 * A season of a whole province, in the manner of the instances' files: places in towns, homes in places, weekly habits
 * with holes, a dialect for each corner. Always the same.
 */
final class GreatSeason {

    private static final int PLACES = 10_000;
    private static final int LECTURERS = 1_500;
    private static final int THEMES = 6;
    private static final double WIDTH = 510;
    private static final double HEIGHT = 410;
    private static final double SPEED = 50;
    private static final int TOWNS = 400;
    private static final double TOWN_SPREAD = 6;
    private static final int WEEKS = 26;
    private static final int DIALECT_ROWS = 3;

    private final Random random = new Random(7);
    private final List<double[]> places = new ArrayList<>();
    private final List<double[]> homes = new ArrayList<>();

    static RotaProblem problem() {
        return new GreatSeason().made();
    }

    private RotaProblem made() {
        List<double[]> towns = IntStream.range(0, TOWNS)
                .mapToObj(i -> new double[] {random.nextDouble() * WIDTH, random.nextDouble() * HEIGHT})
                .toList();
        List<RotaPlace> open = new ArrayList<>();
        for (int p = 0; p < PLACES; p++) {
            double[] town = towns.get(p % TOWNS);
            places.add(new double[] {
                Math.clamp(town[0] + random.nextGaussian() * TOWN_SPREAD, 0, WIDTH),
                Math.clamp(town[1] + random.nextGaussian() * TOWN_SPREAD, 0, HEIGHT)
            });
            open.add(new RotaPlace(habits(RotaCalendar.PARTS, 0.45 + random.nextDouble() * 0.45)));
        }
        List<RotaLecturer> lecturers = new ArrayList<>();
        for (int l = 0; l < LECTURERS; l++) {
            // Every town nominates as many: a place of it is so many numbers further.
            double[] home = places.get(l % TOWNS + TOWNS * random.nextInt(PLACES / TOWNS));
            homes.add(home);
            lecturers.add(new RotaLecturer(
                    some(THEMES, 1 + random.nextInt(4)),
                    dialects(home),
                    days(habits(1, 0.35 + random.nextDouble() * 0.5)),
                    2 + random.nextInt(4),
                    RotaLecturer.NO_LIMIT));
        }
        return RotaInstance.problem(places, homes, open, lecturers, THEMES, SPEED);
    }

    /** A week's pattern, again and again, except in some weeks. */
    private BitSet habits(int parts, double share) {
        int perWeek = 7 * parts;
        boolean[] usual = new boolean[perWeek];
        for (int i = 0; i < perWeek; i++) {
            usual[i] = random.nextDouble() < share;
        }
        var bits = new BitSet();
        for (int week = 0; week < WEEKS; week++) {
            boolean away = random.nextInt(10) == 0;
            for (int i = 0; i < perWeek && !away; i++) {
                bits.set(week * perWeek + i, usual[i]);
            }
        }
        return bits;
    }

    private static BitSet days(BitSet days) {
        var halfDays = new BitSet();
        days.stream().forEach(day -> halfDays.set(day * RotaCalendar.PARTS, (day + 1) * RotaCalendar.PARTS));
        return halfDays;
    }

    private BitSet some(int of, int count) {
        var bits = new BitSet();
        while (bits.cardinality() < count) {
            bits.set(random.nextInt(of));
        }
        return bits;
    }

    /** That of one's own corner, and often that of a neighbouring one. */
    private BitSet dialects(double[] home) {
        int own = corner(home);
        int other = random.nextBoolean() ? own + 1 : own;
        var bits = new BitSet();
        for (int p = 0; p < PLACES; p++) {
            int corner = corner(places.get(p));
            bits.set(p, corner == own || corner == other);
        }
        return bits;
    }

    private static int corner(double[] point) {
        int row = (int) (point[1] / HEIGHT * DIALECT_ROWS);
        int column = (int) (point[0] / WIDTH * DIALECT_ROWS);
        return row * (DIALECT_ROWS + 1) + column;
    }
}
