package org.jiangtai.planning.rota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiangtai.planning.solver.RotaCalendar;
import org.jiangtai.planning.solver.RotaProblem;
import org.jiangtai.planning.solver.RotaSession;
import org.jiangtai.planning.solver.RotaSlot;
import org.jspecify.annotations.Nullable;

/** Counts what people compare plans by; what a plan costs is the solver's business. */
final class RotaCounts {

    private final RotaProblem problem;
    private final List<Held> all = new ArrayList<>();
    private int leftOut;

    /** A session that is placed. */
    private record Held(RotaSession session, RotaSlot slot) {

        int day() {
            return RotaCalendar.day(slot.halfDay());
        }

        boolean isLecture() {
            return session.theme() != RotaSession.OTHER;
        }
    }

    /** A lecturer's day, from home and back. */
    private record Trip(int lecturer, int day) {}

    private RotaCounts(RotaProblem problem, List<@Nullable RotaSlot> slots) {
        this.problem = problem;
        for (int i = 0; i < slots.size(); i++) {
            RotaSlot slot = slots.get(i);
            if (slot == null) {
                leftOut++;
            } else {
                all.add(new Held(problem.sessions().get(i), slot));
            }
        }
    }

    static RotaFigures of(RotaProblem problem, List<@Nullable RotaSlot> slots) {
        return new RotaCounts(problem, slots).figures();
    }

    private RotaFigures figures() {
        List<Held> lectures = all.stream().filter(Held::isLecture).toList();
        Map<Trip, List<Held>> trips = all.stream()
                .collect(Collectors.groupingBy(held -> new Trip(held.slot().lecturer(), held.day())));
        int[] loads = new int[problem.lecturers().size()];
        lectures.forEach(held -> loads[held.slot().lecturer()]++);
        int most = 0;
        int least = Integer.MAX_VALUE;
        for (int lecturer = 0; lecturer < loads.length; lecturer++) {
            if (loads[lecturer] > 0 || !problem.lecturers().get(lecturer).free().isEmpty()) {
                most = Math.max(most, loads[lecturer]);
                least = Math.min(least, loads[lecturer]);
            }
        }
        int[] pairs = pairs(lectures);
        return new RotaFigures(
                lectures.size(),
                leftOut,
                trips.entrySet().stream()
                        .mapToInt(trip -> minutes(trip.getKey().lecturer(), trip.getValue()))
                        .sum(),
                trips.size(),
                most,
                least == Integer.MAX_VALUE ? 0 : least,
                count(
                        lectures,
                        held -> problem.lecturers()
                                .get(held.slot().lecturer())
                                .speaks()
                                .get(held.session().place())),
                count(
                        lectures,
                        held -> problem.calendar().isFreeTime(held.slot().halfDay())),
                pairs[0],
                pairs[1]);
    }

    private int minutes(int lecturer, List<Held> trip) {
        List<Held> stops = trip.stream()
                .sorted(Comparator.comparing(held -> held.slot().halfDay()))
                .toList();
        int minutes = 0;
        int at = -1;
        for (Held stop : stops) {
            int place = stop.session().place();
            minutes += at < 0
                    ? problem.travel().fromHome(lecturer, place)
                    : problem.travel().between(at, place);
            at = place;
        }
        return minutes + problem.travel().fromHome(lecturer, at);
    }

    /** Pairs of a place that are too close, and pairs that are not in the themes' order. */
    private int[] pairs(List<Held> lectures) {
        Map<Integer, List<Held>> byPlace = new HashMap<>();
        lectures.forEach(held -> byPlace.computeIfAbsent(held.session().place(), none -> new ArrayList<>())
                .add(held));
        var pairs = new int[2];
        for (List<Held> there : byPlace.values()) {
            for (int i = 0; i < there.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Held one = there.get(i);
                    Held other = there.get(j);
                    int days = one.day() - other.day();
                    if (Math.abs(days) < problem.weights().spreadDays()) {
                        pairs[0]++;
                    }
                    if (Integer.signum(days)
                                    * Integer.signum(one.session().theme()
                                            - other.session().theme())
                            < 0) {
                        pairs[1]++;
                    }
                }
            }
        }
        return pairs;
    }

    private static int count(List<Held> lectures, Predicate<Held> which) {
        return (int) lectures.stream().filter(which).count();
    }
}
