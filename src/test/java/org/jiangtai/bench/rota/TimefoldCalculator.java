package org.jiangtai.bench.rota;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.List;
import java.util.stream.IntStream;
import org.jiangtai.planning.solver.RotaCalendar;
import org.jiangtai.planning.solver.RotaWeights;

/** The same rules as {@link TimefoldStreams}, reckoned on arrays by what a move changes. */
@SuppressWarnings("NullAway.Init")
public final class TimefoldCalculator implements IncrementalScoreCalculator<TimefoldSeason, HardSoftScore> {

    private static final RotaWeights WEIGHTS = RotaInstance.WEIGHTS;

    private TimefoldFacts facts;
    /** For each place its sessions. */
    private TimefoldSession[][] ofPlace;
    /** For each lecturer and half-day how many lectures there are. */
    private int[] lectures;
    /** For each lecturer and half-day the place, or the sum of the places where there are too many lectures. */
    private int[] stop;

    /** Whether a session is reckoned: one that is not placed yet, or that a move is just changing, is not. */
    private boolean[] isIn;

    private int[] inWeek;
    private int[] load;
    private long hard;
    private long soft;

    @Override
    public void resetWorkingSolution(TimefoldSeason season) {
        facts = season.facts;
        int lecturers = facts.problem.lecturers().size();
        lectures = new int[lecturers * facts.halfDays];
        stop = new int[lecturers * facts.halfDays];
        inWeek = new int[lecturers * facts.weeks];
        load = new int[lecturers];
        hard = 0;
        soft = WEIGHTS.fairness() * facts.evenSquares();
        List<TimefoldSession> sessions = season.sessions;
        ofPlace = IntStream.range(0, facts.places)
                .mapToObj(place -> sessions.stream()
                        .filter(session -> session.place == place)
                        .toArray(TimefoldSession[]::new))
                .toArray(TimefoldSession[][]::new);
        isIn = new boolean[sessions.size()];
        sessions.forEach(this::put);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        var session = (TimefoldSession) entity;
        if (isIn[session.number]) {
            isIn[session.number] = false;
            change(session, -1);
        }
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        put((TimefoldSession) entity);
    }

    private void put(TimefoldSession session) {
        if (session.isPlaced()) {
            change(session, 1);
            isIn[session.number] = true;
        }
    }

    @Override
    public HardSoftScore calculateScore() {
        return HardSoftScore.of(hard, soft);
    }

    private void change(TimefoldSession session, int by) {
        int lecturer = session.lecturer;
        int halfDay = session.halfDay;
        int place = session.place;
        hard -= facts.isFree(lecturer, halfDay) ? 0 : by;
        soft -= facts.speaks(lecturer, place) ? 0 : by * WEIGHTS.dialect();
        soft -= facts.isFreeTime(halfDay) ? 0 : by * WEIGHTS.workingHours();
        pairs(session, by);
        week(lecturer * facts.weeks + facts.week(halfDay), facts.mostPerWeek(lecturer), by);
        soft += (long) WEIGHTS.fairness() * load[lecturer] * load[lecturer];
        load[lecturer] += by;
        soft -= (long) WEIGHTS.fairness() * load[lecturer] * load[lecturer];
        int day = RotaCalendar.day(halfDay);
        day(lecturer, day, -1);
        lectures[lecturer * facts.halfDays + halfDay] += by;
        stop[lecturer * facts.halfDays + halfDay] += by * place;
        day(lecturer, day, 1);
    }

    private void pairs(TimefoldSession session, int by) {
        int day = session.day();
        for (TimefoldSession other : ofPlace[session.place]) {
            if (isIn[other.number]) {
                int otherDay = other.day();
                hard -= day == otherDay ? by : 0;
                soft -= (long) by * WEIGHTS.spread() * facts.missingDays(day, otherDay);
                soft -= (session.theme - other.theme) * (day - otherDay) < 0 ? by * WEIGHTS.order() : 0;
            }
        }
    }

    private void week(int week, int most, int by) {
        hard += Math.max(0, inWeek[week] - most);
        inWeek[week] += by;
        hard -= Math.max(0, inWeek[week] - most);
    }

    /** Adds what a lecturer's day is worth, or takes it away. */
    private void day(int lecturer, int day, int sign) {
        int first = lecturer * facts.halfDays + day * RotaCalendar.PARTS;
        int minutes = 0;
        int before = -1;
        for (int i = first; i < first + RotaCalendar.PARTS; i++) {
            int here = lectures[i];
            if (here == 0) {
                continue;
            }
            if (here > 1) {
                // No journey is reckoned to two places at once: the hard rule counts more than any.
                hard -= (long) sign * here * (here - 1) / 2;
                continue;
            }
            if (before < 0) {
                minutes += facts.fromHome(lecturer, stop[i]);
            } else {
                minutes += facts.between(stop[before], stop[i]);
                hard -= facts.isTooFar(stop[before], before - first, stop[i], i - first) ? sign : 0;
            }
            before = i;
        }
        minutes += before < 0 ? 0 : facts.fromHome(lecturer, stop[before]);
        soft -= (long) sign * minutes * WEIGHTS.driving();
    }
}
