package org.jiangtai.bench.rota;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jiangtai.bench.Measured;
import org.jiangtai.planning.solver.RotaCalendar;
import org.jiangtai.planning.solver.RotaExplanation;
import org.jiangtai.planning.solver.RotaLecturer;
import org.jiangtai.planning.solver.RotaPlan;
import org.jiangtai.planning.solver.RotaProblem;
import org.jiangtai.planning.solver.RotaRecount;
import org.jiangtai.planning.solver.RotaSearch;
import org.jiangtai.planning.solver.RotaSession;
import org.jiangtai.planning.solver.RotaSlot;
import org.jiangtai.planning.solver.search.Budget;
import org.jiangtai.planning.solver.search.Watcher;
import org.jspecify.annotations.Nullable;

/** What is measured on one season. */
final class RotaFigures {

    static final String COST = "cost";

    private static final long SEED = 1;
    private static final double HALF = 0.5;
    private static final int ROUNDS = 7;
    private static final int RANKED = 200;
    private static final int ILL_DAYS = 14;
    private static final int CHANGE = 60;
    private static final int REPAIR_STEPS = 20_000;
    private static final double NANOS_A_MILLI = 1e6;
    private static final Duration TIMEFOLD = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final RotaProblem problem;
    private final String name;
    private final long bound;

    /** @param bound what costs are held against; 0 where nothing is known */
    RotaFigures(RotaProblem problem, String name, long bound) {
        this.problem = problem;
        this.name = name;
        this.bound = bound;
    }

    /** How long until there is a plan at all, reading the problem included; the floor is reading it. */
    List<Measured> first() {
        var time = new double[ROUNDS];
        var floor = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long began = System.nanoTime();
            var search = new RotaSearch(problem);
            long read = System.nanoTime();
            RotaPlan plan = search.first();
            long done = System.nanoTime();
            if (plan.leftOut() > 0) {
                System.err.println(name + plan.leftOut() + " left out of the first plan");
            }
            // The first round is the one that people wait for, too: it is said, and not counted.
            if (round < 0) {
                System.err.printf("%sfirst plan in a cold program: %.0f ms%n", name, (done - began) / NANOS_A_MILLI);
            } else {
                time[round] = (done - began) / NANOS_A_MILLI;
                floor[round] = (read - began) / NANOS_A_MILLI;
            }
        }
        return List.of(times("first plan", time, floor));
    }

    /** What is reached in a time, and how many moves a second were tried on the way; the floor is the bound. */
    List<Measured> searched(Duration time) {
        long before = used();
        var search = new RotaSearch(problem);
        long[] steps = {0};
        long[] held = {0};
        long began = System.nanoTime();
        RotaPlan plan = search.search(SEED, Budget.of(time), 1, look -> {
            steps[0] = look.steps();
            if (held[0] == 0 && look.spent() > HALF) {
                held[0] = used() - before;
            }
            return true;
        });
        double seconds = (System.nanoTime() - began) / NANOS_A_MILLI / 1000;
        String said = name + "search for " + time.toSeconds() + " s";
        System.err.printf("%s: %s, holds %.0f MB%n", said, plan.cost(), held[0] / 1024.0 / 1024);
        return List.of(
                cost(said, plan.cost().total()),
                new Measured(said + ": moves", "1/s", Math.round(steps[0] / seconds), 0, 0, 0, 0));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    List<Measured> insertion() {
        long began = System.nanoTime();
        List<@Nullable RotaSlot> slots = new PlainInsertion(problem).planned();
        System.err.printf("%sbest insertion took %.1f s%n", name, (System.nanoTime() - began) / NANOS_A_MILLI / 1000);
        return List.of(cost(
                name + "best insertion alone", RotaRecount.of(problem, slots).total()));
    }

    /** What Timefold reaches on the same season; its own cost is the same as ours, which a test sees to. */
    List<Measured> timefold(boolean incremental) {
        Compared found = TimefoldRota.solve(problem, TIMEFOLD, incremental);
        String said =
                name + "Timefold " + (incremental ? "incremental" : "streams") + " for " + TIMEFOLD.toSeconds() + " s";
        System.err.printf("%s: %s, breaks %d hard rules%n", said, found.plan().cost(), found.brokenRules());
        System.err.printf("%s: first plan after %.2f s%n", said, found.firstFeasibleSeconds());
        return List.of(
                cost(said, found.plan().cost().total()),
                new Measured(said + ": moves", "1/s", Math.round(found.movesPerSecond()), 0, 0, 0, 0));
    }

    /** All half-days and lecturers for one session. */
    List<Measured> ranked() {
        var search = new RotaSearch(problem);
        RotaPlan plan = search.search(SEED, Budget.of(SOON), 1, Watcher.PATIENT);
        RotaExplanation why = search.explain(plan.slots());
        var random = new Random(SEED);
        var time = new double[RANKED];
        var floor = new double[RANKED];
        long seen = 0;
        for (int i = -RANKED; i < RANKED; i++) {
            int session = random.nextInt(problem.sessions().size());
            long began = System.nanoTime();
            seen += why.choices(session, 20).size();
            long ranked = System.nanoTime();
            seen += possible(problem.sessions().get(session));
            if (i >= 0) {
                time[i] = (ranked - began) / NANOS_A_MILLI;
                floor[i] = (System.nanoTime() - ranked) / NANOS_A_MILLI;
            }
        }
        if (seen == 0) {
            throw new IllegalStateException("nothing was found, so nothing was measured");
        }
        Arrays.sort(time);
        System.err.printf("%sranking one session: p95 %.2f ms%n", name, time[RANKED * 95 / 100]);
        return List.of(times("rank all half-days and lecturers of a session", time, floor));
    }

    /** Only looks into all diaries. */
    private long possible(RotaSession session) {
        BitSet open = problem.places().get(session.place()).open();
        long count = 0;
        for (RotaLecturer lecturer : problem.lecturers()) {
            for (int h = 0; h < problem.calendar().halfDays(); h++) {
                count += lecturer.free().get(h) && open.get(h) ? 1 : 0;
            }
        }
        return count;
    }

    /** Ten lecturers in turn fall ill for a fortnight in the middle; the floor is reading the problem. */
    List<Measured> repaired() {
        RotaPlan plan = new RotaSearch(problem).search(SEED, Budget.of(SOON.multipliedBy(5)), 1, Watcher.PATIENT);
        int count = Math.min(10, problem.lecturers().size());
        var time = new double[count];
        var floor = new double[count];
        int mostMoved = 0;
        int hit = 0;
        for (int i = -count; i < count; i++) {
            int ill = (i + count) % count;
            RotaProblem changed = without(ill, plan);
            long began = System.nanoTime();
            var search = new RotaSearch(changed);
            long read = System.nanoTime();
            RotaPlan mended = search.repair(plan.slots(), Budget.ofSteps(REPAIR_STEPS));
            long done = System.nanoTime();
            if (i >= 0) {
                time[i] = (done - began) / NANOS_A_MILLI;
                floor[i] = (read - began) / NANOS_A_MILLI;
                mostMoved = Math.max(mostMoved, others(plan, mended, ill));
                hit += hit(plan, ill).cardinality();
                if (mended.leftOut() > plan.leftOut()) {
                    System.err.println(name + "left out after the repair: " + mended.leftOut());
                }
            }
        }
        System.err.printf("%srepair: %d sessions hit, at most %d others moved%n", name, hit, mostMoved);
        return List.of(
                times("repair after a fortnight of illness", time, floor),
                new Measured(name + "repair: most others moved", "sessions", mostMoved, 0, mostMoved, 0, 0));
    }

    private static int from() {
        return 84 * RotaCalendar.PARTS;
    }

    private static int to() {
        return from() + ILL_DAYS * RotaCalendar.PARTS;
    }

    private BitSet hit(RotaPlan plan, int ill) {
        var hit = new BitSet();
        IntStream.range(0, plan.slots().size())
                .filter(s -> {
                    RotaSlot slot = plan.slots().get(s);
                    return slot != null && slot.lecturer() == ill && slot.halfDay() >= from() && slot.halfDay() < to();
                })
                .forEach(hit::set);
        return hit;
    }

    private int others(RotaPlan plan, RotaPlan mended, int ill) {
        BitSet hit = hit(plan, ill);
        return (int) IntStream.range(0, plan.slots().size())
                .filter(s -> !hit.get(s)
                        && !Objects.equals(plan.slots().get(s), mended.slots().get(s)))
                .count();
    }

    private RotaProblem without(int ill, RotaPlan plan) {
        List<RotaLecturer> lecturers = new ArrayList<>(problem.lecturers());
        RotaLecturer lecturer = lecturers.get(ill);
        var free = (BitSet) lecturer.free().clone();
        free.clear(from(), to());
        lecturers.set(
                ill,
                new RotaLecturer(
                        lecturer.themes(), lecturer.speaks(), free, lecturer.mostPerWeek(), lecturer.mostPerMonth()));
        List<RotaSession> sessions = IntStream.range(0, plan.slots().size())
                .mapToObj(s -> new RotaSession(
                        problem.sessions().get(s).place(),
                        problem.sessions().get(s).theme(),
                        null,
                        plan.slots().get(s),
                        false,
                        CHANGE))
                .toList();
        return new RotaProblem(
                problem.calendar(),
                problem.places(),
                lecturers,
                sessions,
                problem.travel(),
                problem.homeLimit(),
                problem.weights());
    }

    private Measured cost(String said, long cost) {
        return new Measured(said, COST, cost, cost, cost, bound, bound == 0 ? 0 : (double) cost / bound);
    }

    private Measured times(String said, double[] time, double[] floor) {
        double[] sorted = time.clone();
        Arrays.sort(sorted);
        double[] floors = floor.clone();
        Arrays.sort(floors);
        double median = sorted[sorted.length / 2];
        double least = floors[floors.length / 2];
        return new Measured(
                name + said,
                "ms",
                median,
                sorted[0],
                sorted[sorted.length - 1],
                least,
                Math.round(median / least * 100) / 100.0);
    }
}
