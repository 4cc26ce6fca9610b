package org.jiangtai.planning.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a whole plan costs, reckoned from the records alone and as plainly as the rules are told: it shares nothing with
 * the search but its words, so that the one can be held against the other.
 */
public final class RotaRecount {

    private final RotaProblem problem;
    private final RotaWeights weights;
    private final List<@Nullable RotaSlot> slots;

    private RotaRecount(RotaProblem problem, List<@Nullable RotaSlot> slots) {
        this.problem = problem;
        this.slots = slots;
        weights = problem.weights();
    }

    /**
     * The cost of a plan by kind.
     *
     * @param slots one for each session; null where it is left out
     */
    public static RotaCost of(RotaProblem problem, List<@Nullable RotaSlot> slots) {
        return new RotaRecount(problem, slots).cost();
    }

    private RotaCost cost() {
        long dialect = 0;
        long hours = 0;
        long wishes = 0;
        long changes = 0;
        long leftOut = 0;
        for (int s = 0; s < slots.size(); s++) {
            RotaSession session = problem.sessions().get(s);
            RotaSlot slot = slots.get(s);
            changes += change(session, slot);
            if (slot == null) {
                leftOut += weights.leftOut();
            } else if (session.theme() != RotaSession.OTHER) {
                BitSet wished = session.wished();
                dialect += speaks(session, slot) ? 0 : weights.dialect();
                hours += problem.calendar().isFreeTime(slot.halfDay()) ? 0 : weights.workingHours();
                wishes += wished == null || wished.get(slot.halfDay()) ? 0 : weights.wish();
            }
        }
        Trips trips = trips();
        Pairs pairs = pairs();
        return new RotaCost(
                trips.driving,
                fairness(),
                dialect,
                hours,
                pairs.spread,
                pairs.order,
                trips.setOut,
                wishes,
                changes,
                leftOut);
    }

    private boolean speaks(RotaSession session, RotaSlot slot) {
        return problem.lecturers().get(slot.lecturer()).speaks().get(session.place());
    }

    private static long change(RotaSession session, @Nullable RotaSlot slot) {
        RotaSlot before = session.before();
        if (before == null || before.equals(slot)) {
            return 0;
        }
        boolean half = slot != null && (slot.lecturer() == before.lecturer() || slot.halfDay() == before.halfDay());
        return half ? session.changeCost() / 2 : session.changeCost();
    }

    private long fairness() {
        var loads = new long[problem.lecturers().size()];
        long all = 0;
        for (int s = 0; s < slots.size(); s++) {
            RotaSlot slot = slots.get(s);
            if (slot != null && problem.sessions().get(s).theme() != RotaSession.OTHER) {
                loads[slot.lecturer()]++;
                all++;
            }
        }
        long sum = 0;
        for (int i = 0; i < loads.length; i++) {
            long even = all / loads.length + (i < all % loads.length ? 1 : 0);
            sum += loads[i] * loads[i] - even * even;
        }
        return weights.fairness() * sum;
    }

    private record Trips(long driving, long setOut) {}

    private record Outing(int lecturer, int day) implements Comparable<Outing> {
        @Override
        public int compareTo(Outing other) {
            return lecturer == other.lecturer
                    ? Integer.compare(day, other.day)
                    : Integer.compare(lecturer, other.lecturer);
        }
    }

    private Trips trips() {
        Map<Outing, TreeMap<Integer, Integer>> outings = new TreeMap<>();
        for (int s = 0; s < slots.size(); s++) {
            RotaSlot slot = slots.get(s);
            if (slot != null) {
                outings.computeIfAbsent(
                                new Outing(slot.lecturer(), RotaCalendar.day(slot.halfDay())), any -> new TreeMap<>())
                        .put(slot.halfDay(), problem.sessions().get(s).place());
            }
        }
        long minutes = 0;
        for (Map.Entry<Outing, TreeMap<Integer, Integer>> outing : outings.entrySet()) {
            var stops = new ArrayList<>(outing.getValue().values());
            int who = outing.getKey().lecturer();
            minutes += problem.travel().fromHome(who, stops.getFirst())
                    + problem.travel().fromHome(who, stops.getLast());
            for (int i = 1; i < stops.size(); i++) {
                minutes += problem.travel().between(stops.get(i - 1), stops.get(i));
            }
        }
        return new Trips(minutes * weights.driving(), (long) outings.size() * weights.trip());
    }

    private record Pairs(long spread, long order) {}

    private record Visit(int theme, int day) {}

    private Pairs pairs() {
        Map<Integer, List<Visit>> visits = new TreeMap<>();
        long spread = 0;
        long order = 0;
        for (int s = 0; s < slots.size(); s++) {
            RotaSlot slot = slots.get(s);
            RotaSession session = problem.sessions().get(s);
            if (slot == null || session.theme() == RotaSession.OTHER) {
                continue;
            }
            var visit = new Visit(session.theme(), RotaCalendar.day(slot.halfDay()));
            List<Visit> before = visits.computeIfAbsent(session.place(), any -> new ArrayList<>());
            for (Visit other : before) {
                int missing = weights.spreadDays() - Math.abs(visit.day - other.day);
                spread += missing > 0 ? (long) weights.spread() * missing : 0;
                boolean turned = visit.theme < other.theme && visit.day > other.day
                        || visit.theme > other.theme && visit.day < other.day;
                order += turned ? weights.order() : 0;
            }
            before.add(visit);
        }
        return new Pairs(spread, order);
    }
}
