package org.jiangtai.planning.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Places what is left out where it costs least; where there is no room, one other session makes it. */
final class RotaRepair {

    /** How many half-days of lecturers are looked at before somebody else would have to make room; seconds at most. */
    private static final long PATIENCE = 50_000_000;

    private final RotaLayout layout;
    private final RotaTables tables;
    private final RotaSpot spot;

    RotaRepair(RotaLayout layout) {
        this.layout = layout;
        tables = layout.tables;
        spot = new RotaSpot(layout);
    }

    /** @param goOn is asked before another session must make room whether to go on; if not, what has none stays left out */
    void placeAll(BooleanSupplier goOn) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < layout.outs(); i++) {
            if (!tables.pinned[layout.out(i)]) {
                open.add(layout.out(i));
            }
        }
        open.sort(Comparator.naturalOrder());
        List<Integer> crowded = new ArrayList<>();
        for (int s : open) {
            if (!place(s)) {
                crowded.add(s);
            }
        }
        for (int s : crowded) {
            if (goOn.getAsBoolean()) {
                makeRoom(s);
            }
        }
    }

    private boolean place(int s) {
        spot.begin(s);
        spot.lookEverywhere();
        return spot.take();
    }

    /** One session of a lecturer who could come goes elsewhere for it. */
    private void makeRoom(int s) {
        int chosen = -1;
        long lowest = Long.MAX_VALUE;
        for (int u = 0; u < tables.sessions; u++) {
            if (spot.looked() < PATIENCE
                    && layout.isPlaced(u)
                    && !tables.pinned[u]
                    && tables.knows(layout.lecturer[u], s)) {
                long cost = costIfItMadeRoom(s, u);
                if (cost < lowest) {
                    lowest = cost;
                    chosen = u;
                }
            }
        }
        if (chosen >= 0) {
            layout.charge(layout.removeCost(chosen));
            layout.take(chosen);
            place(s);
            place(chosen);
        }
    }

    private long costIfItMadeRoom(int s, int u) {
        int left = layout.removeCost(u);
        if (left == RotaLayout.FORBIDDEN || !mayHelp(s, u)) {
            return Long.MAX_VALUE;
        }
        int l = layout.lecturer[u];
        int h = layout.halfDay[u];
        layout.take(u);
        long sum = Long.MAX_VALUE;
        spot.begin(s);
        spot.lookEverywhere();
        if (spot.isFound()) {
            long joined = spot.cost();
            spot.put();
            spot.begin(u);
            spot.lookEverywhere();
            if (spot.isFound()) {
                sum = left + joined + spot.cost();
            }
            layout.take(s);
        }
        layout.put(u, l, h);
        return sum;
    }

    /** Whether a session stands where the other could be, or uses up a limit that the other needs. */
    private boolean mayHelp(int s, int u) {
        int l = layout.lecturer[u];
        if (tables.place[u] == tables.place[s] || !layout.hasRoom(l, RotaCalendar.day(layout.halfDay[u]))) {
            return true;
        }
        return layout.isThinkable(s, l, layout.halfDay[u]);
    }
}
