package org.jiangtai.bench.rota;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jiangtai.planning.solver.RotaCalendar;
import org.jiangtai.planning.solver.RotaLecturer;
import org.jiangtai.planning.solver.RotaPlace;
import org.jiangtai.planning.solver.RotaProblem;
import org.jiangtai.planning.solver.RotaSession;
import org.jiangtai.planning.solver.RotaWeights;
import org.jiangtai.planning.solver.Travel;

/** A season as the instances' files tell it. */
final class RotaInstance {

    /** What the instances count: nothing for setting out, and nobody asks for a time. */
    static final RotaWeights WEIGHTS = new RotaWeights(1, 10, 30, 15, 2, 14, 4, 0, 0, 100_000);

    static final int HOME_LIMIT = 180;

    private static final LocalDate ANY_MONDAY = LocalDate.of(2027, 1, 4);
    private static final int DAYS = 182;
    private static final double DETOUR = 1.35;
    private static final int SATURDAY = 5;

    private final List<double[]> places = new ArrayList<>();
    private final List<double[]> homes = new ArrayList<>();
    private final List<RotaPlace> open = new ArrayList<>();
    private final List<RotaLecturer> lecturers = new ArrayList<>();
    private int themes;
    private double speed;

    static RotaProblem read(Path file) {
        try {
            return read(Files.readAllLines(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static RotaProblem read(List<String> lines) {
        var instance = new RotaInstance();
        lines.forEach(instance::line);
        return instance.problem();
    }

    private void line(String line) {
        String[] words = line.split(" ");
        switch (words[0]) {
            case "themes" -> themes = Integer.parseInt(words[1]);
            case "kmh" -> speed = Double.parseDouble(words[1]);
            case "p" -> {
                places.add(point(words));
                open.add(new RotaPlace(bits(words[4])));
            }
            case "l" -> {
                homes.add(point(words));
                lecturers.add(new RotaLecturer(
                        bits(words[5]),
                        bits(words[6]),
                        halfDays(bits(words[7])),
                        Integer.parseInt(words[4]),
                        RotaLecturer.NO_LIMIT));
            }
            default -> {
                // The rest says only how many lines there are.
            }
        }
    }

    private static double[] point(String[] words) {
        return new double[] {Double.parseDouble(words[2]), Double.parseDouble(words[3])};
    }

    private static BitSet bits(String hexadecimal) {
        var bits = new BitSet();
        for (int i = 0; i < hexadecimal.length() * 4; i++) {
            if ((Character.digit(hexadecimal.charAt(i / 4), 16) >> 3 - i % 4 & 1) != 0) {
                bits.set(i);
            }
        }
        return bits;
    }

    private static BitSet halfDays(BitSet days) {
        var halfDays = new BitSet();
        days.stream().forEach(day -> halfDays.set(day * RotaCalendar.PARTS, (day + 1) * RotaCalendar.PARTS));
        return halfDays;
    }

    private RotaProblem problem() {
        return problem(places, homes, open, lecturers, themes, speed);
    }

    static RotaProblem problem(
            List<double[]> places,
            List<double[]> homes,
            List<RotaPlace> open,
            List<RotaLecturer> lecturers,
            int themes,
            double speed) {
        var rest = new BitSet();
        IntStream.range(0, DAYS).filter(day -> day % 7 >= SATURDAY).forEach(rest::set);
        List<RotaSession> sessions = IntStream.range(0, places.size() * themes)
                .mapToObj(i -> RotaSession.of(i / themes, i % themes))
                .toList();
        return new RotaProblem(
                new RotaCalendar(ANY_MONDAY, DAYS, rest, new RotaCalendar.Gaps(210, 480, 150)),
                open,
                lecturers,
                sessions,
                new Roads(places, homes, speed),
                HOME_LIMIT,
                WEIGHTS);
    }

    /** Straight lines, a third longer, at one speed. */
    private static final class Roads implements Travel {

        private final double[] placeX;
        private final double[] placeY;
        private final double[] homeX;
        private final double[] homeY;
        private final double minutesAKilometre;

        Roads(List<double[]> places, List<double[]> homes, double speed) {
            placeX = places.stream().mapToDouble(point -> point[0]).toArray();
            placeY = places.stream().mapToDouble(point -> point[1]).toArray();
            homeX = homes.stream().mapToDouble(point -> point[0]).toArray();
            homeY = homes.stream().mapToDouble(point -> point[1]).toArray();
            minutesAKilometre = DETOUR / speed * 60;
        }

        @Override
        public int between(int place, int other) {
            return minutes(placeX[place] - placeX[other], placeY[place] - placeY[other]);
        }

        @Override
        public int fromHome(int lecturer, int place) {
            return minutes(homeX[lecturer] - placeX[place], homeY[lecturer] - placeY[place]);
        }

        private int minutes(double x, double y) {
            return 3 + (int) (Math.sqrt(x * x + y * y) * minutesAKilometre + 0.5);
        }
    }
}
