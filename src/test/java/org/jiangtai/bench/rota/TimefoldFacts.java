package org.jiangtai.bench.rota;

import java.util.List;
import java.util.stream.IntStream;
import org.jiangtai.planning.solver.RotaCalendar;
import org.jiangtai.planning.solver.RotaLecturer;
import org.jiangtai.planning.solver.RotaProblem;
import org.jiangtai.planning.solver.RotaSession;

/** What does not change while Timefold plans a season of the instances, looked up in tables. */
public final class TimefoldFacts {

    final RotaProblem problem;
    final int places;
    final int halfDays;
    final int days;
    final int weeks;
    private final int[] between;
    private final int[] fromHome;

    /** Only what the instances know: nothing is pinned or wished, stands before, shares a hall or is limited by months. */
    TimefoldFacts(RotaProblem problem) {
        if (problem.sessions().stream()
                        .anyMatch(each -> each.pinned() || each.wished() != null || each.before() != null)
                || problem.places().stream().anyMatch(each -> each.hall() >= 0)
                || !problem.weights().equals(RotaInstance.WEIGHTS)
                || problem.lecturers().stream().anyMatch(each -> each.mostPerMonth() != RotaLecturer.NO_LIMIT)) {
            throw new IllegalArgumentException("a season with more rules than the instances have");
        }
        this.problem = problem;
        places = problem.places().size();
        days = problem.calendar().days();
        halfDays = problem.calendar().halfDays();
        weeks = week(halfDays - 1) + 1;
        between = IntStream.range(0, places * places)
                .map(i -> problem.travel().between(i / places, i % places))
                .toArray();
        fromHome = IntStream.range(0, problem.lecturers().size() * places)
                .map(i -> problem.travel().fromHome(i / places, i % places))
                .toArray();
    }

    List<TimefoldSession> sessions() {
        return IntStream.range(0, problem.sessions().size())
                .mapToObj(s -> {
                    RotaSession session = problem.sessions().get(s);
                    return new TimefoldSession(this, s, session, lecturers(session), halfDays(session));
                })
                .toList();
    }

    private List<Integer> lecturers(RotaSession session) {
        return IntStream.range(0, problem.lecturers().size())
                .filter(l -> problem.lecturers().get(l).themes().get(session.theme()))
                .filter(l -> fromHome(l, session.place()) <= problem.homeLimit())
                .boxed()
                .toList();
    }

    private List<Integer> halfDays(RotaSession session) {
        return problem.places().get(session.place()).open().stream()
                .filter(halfDay -> halfDay < halfDays)
                .boxed()
                .toList();
    }

    int between(int place, int other) {
        return between[place * places + other];
    }

    int fromHome(int lecturer, int place) {
        return fromHome[lecturer * places + place];
    }

    int week(int halfDay) {
        return problem.calendar().week(RotaCalendar.day(halfDay));
    }

    int mostPerWeek(int lecturer) {
        return problem.lecturers().get(lecturer).mostPerWeek();
    }

    boolean isFree(int lecturer, int halfDay) {
        return problem.lecturers().get(lecturer).free().get(halfDay);
    }

    boolean speaks(int lecturer, int place) {
        return problem.lecturers().get(lecturer).speaks().get(place);
    }

    boolean isFreeTime(int halfDay) {
        return problem.calendar().isFreeTime(halfDay);
    }

    /** Whether the way from a lecture to a later one of the same day takes too long. */
    boolean isTooFar(int place, int halfDay, int next, int nextHalfDay) {
        RotaCalendar.Gaps gaps = problem.calendar().gaps();
        int gap = RotaCalendar.part(halfDay) == 1
                ? gaps.afternoonToEvening()
                : RotaCalendar.part(nextHalfDay) == 1 ? gaps.morningToAfternoon() : gaps.morningToEvening();
        return between(place, next) > gap;
    }

    int missingDays(int day, int other) {
        return Math.max(0, problem.weights().spreadDays() - Math.abs(day - other));
    }

    /** The sum of the squared loads if everything is placed and they are as even as can be. */
    long evenSquares() {
        int all = problem.sessions().size();
        int who = problem.lecturers().size();
        return IntStream.range(0, who)
                .mapToLong(i -> all / who + (i < all % who ? 1 : 0))
                .map(load -> load * load)
                .sum();
    }
}
