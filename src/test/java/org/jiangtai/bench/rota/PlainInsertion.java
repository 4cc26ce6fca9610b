package org.jiangtai.bench.rota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jiangtai.planning.solver.RotaCalendar;
import org.jiangtai.planning.solver.RotaLecturer;
import org.jiangtai.planning.solver.RotaProblem;
import org.jiangtai.planning.solver.RotaSession;
import org.jiangtai.planning.solver.RotaSlot;
import org.jspecify.annotations.Nullable;

/**
 * Best insertion alone, as the first thing that anybody would write: theme after theme, one session after the other goes where it costs
 * least at that moment, among the lecturers who live nearest. It knows the instances’ rules only, and overlooks whether
 * the journeys between two lectures of a day can be made, which makes it look better than it is.
 */
final class PlainInsertion {

    private static final int NEAREST = 60;

    private final RotaProblem problem;
    private final int halfDays;
    private final int[][] at;
    private final int[][] inWeek;
    private final int[] load;
    private final List<List<int[]>> visits;

    PlainInsertion(RotaProblem problem) {
        this.problem = problem;
        halfDays = problem.calendar().halfDays();
        int lecturers = problem.lecturers().size();
        at = new int[lecturers][halfDays];
        Arrays.stream(at).forEach(row -> Arrays.fill(row, -1));
        inWeek = new int[lecturers][problem.calendar().days() / 7 + 1];
        load = new int[lecturers];
        visits = IntStream.range(0, problem.places().size())
                .mapToObj(p -> (List<int[]>) new ArrayList<int[]>())
                .toList();
    }

    /** One slot for each session; null where none was left. */
    List<@Nullable RotaSlot> planned() {
        int[][] near = IntStream.range(0, problem.places().size())
                .mapToObj(this::nearest)
                .toArray(int[][]::new);
        var slots = new RotaSlot[problem.sessions().size()];
        IntStream.range(0, slots.length)
                .boxed()
                .sorted(Comparator.comparingInt(s -> problem.sessions().get(s).theme()))
                .forEach(s -> {
                    RotaSession session = problem.sessions().get(s);
                    slots[s] = best(session, near[session.place()]);
                });
        return Arrays.asList(slots);
    }

    private int[] nearest(int place) {
        return IntStream.range(0, problem.lecturers().size())
                .filter(l -> home(l, place) <= problem.homeLimit())
                .boxed()
                .sorted(Comparator.comparingInt(l -> home(l, place)))
                .limit(NEAREST)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int home(int lecturer, int place) {
        return problem.travel().fromHome(lecturer, place);
    }

    private @Nullable RotaSlot best(RotaSession session, int[] near) {
        RotaSlot best = null;
        int lowest = Integer.MAX_VALUE;
        for (int l : near) {
            RotaLecturer lecturer = problem.lecturers().get(l);
            if (!lecturer.themes().get(session.theme())) {
                continue;
            }
            int speaks = lecturer.speaks().get(session.place()) ? 0 : 30;
            for (int h = 0; h < halfDays; h++) {
                if (at[l][h] < 0
                        && lecturer.free().get(h)
                        && problem.places().get(session.place()).open().get(h)
                        && inWeek[l][h / 21] < lecturer.mostPerWeek()) {
                    int cost = cost(session, l, h) + speaks;
                    if (cost < lowest) {
                        lowest = cost;
                        best = new RotaSlot(l, h);
                    }
                }
            }
        }
        if (best != null) {
            at[best.lecturer()][best.halfDay()] = session.place();
            inWeek[best.lecturer()][best.halfDay() / 21]++;
            load[best.lecturer()]++;
            visits.get(session.place()).add(new int[] {RotaCalendar.day(best.halfDay()), session.theme()});
        }
        return best;
    }

    private int cost(RotaSession session, int l, int h) {
        int day = RotaCalendar.day(h);
        int cost = problem.calendar().isFreeTime(h) ? 0 : 15;
        for (int[] visit : visits.get(session.place())) {
            int apart = Math.abs(visit[0] - day);
            if (apart == 0) {
                return Integer.MAX_VALUE / 2;
            }
            cost += apart < 14 ? 2 * (14 - apart) : 0;
            cost += (visit[1] - session.theme()) * (visit[0] - day) < 0 ? 4 : 0;
        }
        int before = trip(l, day);
        at[l][h] = session.place();
        int after = trip(l, day);
        at[l][h] = -1;
        return cost + after - before + 20 * load[l];
    }

    private int trip(int l, int day) {
        int minutes = 0;
        int last = -1;
        for (int h = day * RotaCalendar.PARTS; h < (day + 1) * RotaCalendar.PARTS; h++) {
            int place = at[l][h];
            if (place >= 0) {
                minutes += last < 0 ? home(l, place) : problem.travel().between(last, place);
                last = place;
            }
        }
        return last < 0 ? 0 : minutes + home(l, last);
    }
}
