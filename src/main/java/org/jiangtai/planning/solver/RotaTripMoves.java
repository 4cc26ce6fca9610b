package org.jiangtai.planning.solver;

/** Moves whole days: all that a lecturer gives on one day, in exchange for what stands where it goes. */
final class RotaTripMoves {

    private static final int MOST = 2 * RotaCalendar.PARTS;

    private final RotaLayout layout;
    private final RotaTables tables;
    private final int[] session = new int[MOST];
    private final int[] fromLecturer = new int[MOST];
    private final int[] fromHalfDay = new int[MOST];

    RotaTripMoves(RotaLayout layout) {
        this.layout = layout;
        tables = layout.tables;
    }

    /** Exchanges two days of one lecturer or of two, if it may cost so much more. */
    void exchange(int l1, int day1, int l2, int day2, double allowed) {
        if (l1 == l2 && day1 == day2) {
            return;
        }
        int first = gather(0, l1, day1, l2, day2);
        int all = first < 0 ? -1 : gather(first, l2, day2, l1, day1);
        if (all <= 0) {
            return;
        }
        long difference = 0;
        int taken = 0;
        boolean possible = true;
        while (possible && taken < all) {
            int cost = layout.removeCost(session[taken]);
            possible = cost != RotaLayout.FORBIDDEN;
            if (possible) {
                layout.take(session[taken++]);
                difference += cost;
            }
        }
        int put = 0;
        while (possible && put < all) {
            int s = session[put];
            int l = put < first ? l2 : l1;
            int h = (put < first ? day2 : day1) * RotaCalendar.PARTS + RotaCalendar.part(fromHalfDay[put]);
            int cost = layout.insertCost(s, l, h);
            possible = cost != RotaLayout.FORBIDDEN;
            if (possible) {
                layout.put(s, l, h);
                put++;
                difference += cost;
            }
        }
        if (possible && difference <= allowed) {
            layout.charge(difference);
            return;
        }
        while (put > 0) {
            layout.take(session[--put]);
        }
        while (taken > 0) {
            taken--;
            layout.put(session[taken], fromLecturer[taken], fromHalfDay[taken]);
        }
    }

    /** Notes what stands on a day behind what is noted already; below 0 if something of it cannot go where it should. */
    private int gather(int noted, int l, int day, int toLecturer, int toDay) {
        int count = noted;
        for (int part = 0; part < RotaCalendar.PARTS; part++) {
            int s = layout.sessionAt(l, day * RotaCalendar.PARTS + part);
            if (s < 0) {
                continue;
            }
            if (tables.pinned[s] || !layout.isThinkable(s, toLecturer, toDay * RotaCalendar.PARTS + part)) {
                return -1;
            }
            session[count] = s;
            fromLecturer[count] = l;
            fromHalfDay[count] = day * RotaCalendar.PARTS + part;
            count++;
        }
        return count;
    }
}
