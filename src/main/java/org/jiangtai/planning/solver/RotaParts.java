package org.jiangtai.planning.solver;

/** What one session causes, by kind: what people are told, from the same rules that the search counts by. */
final class RotaParts {

    private final RotaLayout layout;
    private final RotaTables tables;

    RotaParts(RotaLayout layout) {
        this.layout = layout;
        tables = layout.tables;
    }

    /** What it would cause there, for a session that is left out at the moment; rules that it breaks cost nothing. */
    RotaCost of(int s, int l, int h) {
        int p = tables.place[s];
        int day = RotaCalendar.day(h);
        boolean setsOut = layout.isAtHome(l, day);
        int trip = setsOut ? tables.weights.trip() : 0;
        long driving = layout.tripAnyhow(l, h, p) - layout.trip(l, day) - trip;
        if (tables.other[s]) {
            return new RotaCost(driving, 0, 0, 0, 0, 0, trip, 0, 0, 0);
        }
        int spread = 0;
        int order = 0;
        for (int o : tables.sessionsOf[p]) {
            if (o != s && layout.isPlaced(o)) {
                int other = RotaCalendar.day(layout.halfDay[o]);
                spread += tables.tooClose(day, other);
                order += tables.turned(tables.theme[s], day, tables.theme[o], other);
            }
        }
        return new RotaCost(
                driving,
                layout.fairness(l),
                tables.isStranger(l, p) ? tables.weights.dialect() : 0,
                tables.hours[h],
                spread,
                order,
                trip,
                tables.wish(s, h),
                tables.change(s, l, h),
                0);
    }
}
