package org.jiangtai.planning.solver;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jiangtai.planning.solver.search.Dice;

/** The first plan: session after session goes where it costs least among what is near. */
final class RotaStart {

    private static final int NEW_TRIPS = 24;

    private final RotaLayout layout;
    private final RotaTables tables;
    private final RotaNearby nearby;
    private final RotaSpot spot;

    RotaStart(RotaLayout layout, RotaNearby nearby) {
        this.layout = layout;
        this.nearby = nearby;
        tables = layout.tables;
        spot = new RotaSpot(layout);
    }

    /** Places everything that is left out and can be placed, those with the fewest ways first. */
    void placeAll(Dice dice) {
        long[] order = IntStream.range(0, tables.sessions)
                .filter(s -> !tables.pinned[s] && !layout.isPlaced(s))
                .mapToLong(s -> ways(s) << 32 | s)
                .toArray();
        Arrays.sort(order);
        for (long each : order) {
            place((int) each, dice);
        }
    }

    private long ways(int s) {
        int[] lecturers = nearby.lecturers(tables.place[s]);
        long known = IntStream.of(lecturers).filter(l -> tables.knows(l, s)).count();
        return known * (1 + nearby.freeTime(tables.place[s]).length);
    }

    /** Places one session, near others if it can be, else anywhere; leaves it out where nothing is possible. */
    private void place(int s, Dice dice) {
        spot.begin(s);
        joinTrips(s);
        beginTrips(s, dice);
        if (!spot.isFound()) {
            spot.lookEverywhere();
        }
        spot.take();
    }

    private void joinTrips(int s) {
        for (int neighbour : nearby.neighbours(tables.place[s])) {
            for (int other : tables.sessionsOf[neighbour]) {
                if (layout.isPlaced(other)) {
                    int l = layout.lecturer[other];
                    int h = layout.halfDay[other];
                    int morning = h - RotaCalendar.part(h);
                    for (int part = 0; part < RotaCalendar.PARTS; part++) {
                        spot.look(l, morning + part);
                    }
                }
            }
        }
    }

    private void beginTrips(int s, Dice dice) {
        for (int i = 0; i < NEW_TRIPS; i++) {
            int l = nearby.lecturer(tables.place[s], dice);
            int h = nearby.halfDay(tables.place[s], dice);
            if (l >= 0 && h >= 0) {
                spot.look(l, h);
            }
        }
    }
}
