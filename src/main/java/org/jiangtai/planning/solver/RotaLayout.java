package org.jiangtai.planning.solver;

/**
 * A plan while it is being searched, and what it costs. What a change would cost is reckoned without making it and without
 * an object; whoever makes it charges for it.
 */
final class RotaLayout extends RotaDiary {

    /** The price of what breaks a hard rule. */
    static final int FORBIDDEN = Integer.MAX_VALUE;

    private long cost;

    /** Everything that is pinned stands, everything else is left out. */
    RotaLayout(RotaTables tables) {
        super(tables);
        for (int s = 0; s < tables.sessions; s++) {
            cost += tables.weights.leftOut() + tables.changeCost[s];
        }
        for (int s = 0; s < tables.sessions; s++) {
            if (tables.pinned[s] && sessionAt(tables.beforeLecturer[s], tables.beforeHalfDay[s]) < 0) {
                cost += addedCost(s, tables.beforeLecturer[s], tables.beforeHalfDay[s]);
                put(s, tables.beforeLecturer[s], tables.beforeHalfDay[s]);
            }
        }
    }

    long cost() {
        return cost;
    }

    void charge(long difference) {
        cost += difference;
    }

    /** What may never be, whatever else stands: approval, both diaries, the way from home. */
    boolean isThinkable(int s, int l, int h) {
        return tables.isFree(l, h)
                && tables.isOpenFor(s, h)
                && tables.knows(l, s)
                && tables.reaches(l, tables.place[s]);
    }

    /** What a lecturer's day costs. */
    int trip(int l, int day) {
        int index = l * tables.halfDays + day * RotaCalendar.PARTS;
        return tables.trip(l, placeAt(index), placeAt(index + 1), placeAt(index + 2));
    }

    /** The same day with other places in some parts: those of {@code h} and, if it is another one, {@code h2}. */
    private int tripWith(int l, int h, int p, int h2, int p2) {
        int start = h - RotaCalendar.part(h);
        int index = l * tables.halfDays + start;
        int morning = h == start ? p : h2 == start ? p2 : placeAt(index);
        int afternoon = h == start + 1 ? p : h2 == start + 1 ? p2 : placeAt(index + 1);
        int evening = h == start + 2 ? p : h2 == start + 2 ? p2 : placeAt(index + 2);
        return tables.inTime(morning, afternoon, evening) ? tables.trip(l, morning, afternoon, evening) : FORBIDDEN;
    }

    /** The journeys of a day with another place in one part, or {@link #FORBIDDEN}; below 0 nobody is visited then. */
    int tripWith(int l, int h, int p) {
        return tripWith(l, h, p, -1, -1);
    }

    /**
     * What a session costs with the others of its place on a day, leaving one of them out of account; {@link #FORBIDDEN} if
     * one of them is on the same day.
     */
    int amongOthers(int s, int day, int except) {
        int sum = 0;
        for (int o : tables.sessionsOf[tables.place[s]]) {
            if (o == s || o == except || lecturer[o] < 0) {
                continue;
            }
            int other = RotaCalendar.day(halfDay[o]);
            if (other == day) {
                return FORBIDDEN;
            }
            sum += tables.together(tables.theme[s], day, tables.theme[o], other);
        }
        return sum;
    }

    /** What it costs more if a session that is left out is placed; {@link #FORBIDDEN} if it cannot be. */
    int insertCost(int s, int l, int h) {
        int day = RotaCalendar.day(h);
        if (sessionAt(l, h) >= 0
                || !isThinkable(s, l, h)
                || !hasRoom(l, day)
                || tables.halls > 0 && isHallUsed(tables.place[s], h)) {
            return FORBIDDEN;
        }
        int others = amongOthers(s, day, -1);
        if (others == FORBIDDEN) {
            return FORBIDDEN;
        }
        int journey = tripWith(l, h, tables.place[s]);
        if (journey == FORBIDDEN) {
            return FORBIDDEN;
        }
        return journey - trip(l, day) + others + aloneAndFair(s, l, h);
    }

    /** What a lecturer's day costs with another place in one part, whether or not it can be made. */
    int tripAnyhow(int l, int h, int p) {
        int start = h - RotaCalendar.part(h);
        int index = l * tables.halfDays + start;
        return tables.trip(
                l,
                h == start ? p : placeAt(index),
                h == start + 1 ? p : placeAt(index + 1),
                h == start + 2 ? p : placeAt(index + 2));
    }

    /** The same for what is pinned, which may break any rule. */
    private int addedCost(int s, int l, int h) {
        int day = RotaCalendar.day(h);
        int p = tables.place[s];
        int journey = tripAnyhow(l, h, p);
        if (tables.other[s]) {
            return journey - trip(l, day) - tables.weights.leftOut() - tables.changeCost[s];
        }
        int others = 0;
        for (int o : tables.sessionsOf[p]) {
            if (o != s && lecturer[o] >= 0) {
                others += tables.together(tables.theme[s], day, tables.theme[o], RotaCalendar.day(halfDay[o]));
            }
        }
        return journey - trip(l, day) + others + aloneAndFair(s, l, h);
    }

    private int aloneAndFair(int s, int l, int h) {
        return tables.alone(s, l, h) + fairness(l) - tables.weights.leftOut() - tables.changeCost[s];
    }

    /** What one more lecture of a lecturer costs in fairness. */
    int fairness(int l) {
        return 2 * tables.weights.fairness() * (load(l) - placed() / tables.lecturers);
    }

    /** What it costs more if a session that is placed is left out. */
    int removeCost(int s) {
        int l = lecturer[s];
        int h = halfDay[s];
        int day = RotaCalendar.day(h);
        int journey = tripWith(l, h, -1);
        if (journey == FORBIDDEN) {
            return FORBIDDEN;
        }
        int fair = 2 * ((placed() - 1) / tables.lecturers) - 2 * (load(l) - 1);
        return journey
                - trip(l, day)
                - amongOthers(s, day, -1)
                - tables.alone(s, l, h)
                + tables.weights.fairness() * fair
                + tables.weights.leftOut()
                + tables.changeCost[s];
    }

    /** What it costs more if a session goes to a free half-day; {@link #FORBIDDEN} if it cannot. */
    int moveCost(int s, int l, int h) {
        int from = lecturer[s];
        int then = halfDay[s];
        int day = RotaCalendar.day(h);
        int dayBefore = RotaCalendar.day(then);
        if (sessionAt(l, h) >= 0
                || !isThinkable(s, l, h)
                || tables.halls > 0 && h != then && isHallUsed(tables.place[s], h)) {
            return FORBIDDEN;
        }
        if (!hasRoom(l, day) && !staysWithin(l, day, from, dayBefore)) {
            return FORBIDDEN;
        }
        int difference = tables.alone(s, l, h) - tables.alone(s, from, then);
        if (day != dayBefore) {
            int others = amongOthers(s, day, -1);
            if (others == FORBIDDEN) {
                return FORBIDDEN;
            }
            difference += others - amongOthers(s, dayBefore, -1);
        }
        if (from == l) {
            if (day == dayBefore) {
                int journey = tripWith(l, h, tables.place[s], then, -1);
                return journey == FORBIDDEN ? FORBIDDEN : difference + journey - trip(l, day);
            }
        } else {
            difference += 2 * tables.weights.fairness() * (load(l) - load(from) + 1);
        }
        int left = tripWith(from, then, -1);
        int joined = tripWith(l, h, tables.place[s]);
        return left == FORBIDDEN || joined == FORBIDDEN
                ? FORBIDDEN
                : difference + left - trip(from, dayBefore) + joined - trip(l, day);
    }

    /** Whether a lecturer whose week or month is full moves within it. */
    private boolean staysWithin(int l, int day, int from, int dayBefore) {
        return l == from
                && (tables.weekOf[day] == tables.weekOf[dayBefore] || hasRoomInWeek(l, day))
                && (tables.monthOf[day] == tables.monthOf[dayBefore] || hasRoomInMonth(l, day));
    }

    /** What it costs more if two sessions change places; {@link #FORBIDDEN} if they cannot. */
    int swapCost(int s, int u) {
        int l1 = lecturer[s];
        int l2 = lecturer[u];
        int h1 = halfDay[s];
        int h2 = halfDay[u];
        if (!isThinkable(s, l2, h2) || !isThinkable(u, l1, h1)) {
            return FORBIDDEN;
        }
        int d1 = RotaCalendar.day(h1);
        int d2 = RotaCalendar.day(h2);
        int difference =
                tables.alone(s, l2, h2) + tables.alone(u, l1, h1) - tables.alone(s, l1, h1) - tables.alone(u, l2, h2);
        int p1 = tables.place[s];
        int p2 = tables.place[u];
        if (p1 == p2) {
            return difference
                    + amongOthers(s, d2, u)
                    + amongOthers(u, d1, s)
                    - amongOthers(s, d1, u)
                    - amongOthers(u, d2, s)
                    + tables.together(tables.theme[s], d2, tables.theme[u], d1)
                    - tables.together(tables.theme[s], d1, tables.theme[u], d2);
        }
        if (tables.halls > 0 && h1 != h2 && tables.hall[p1] != tables.hall[p2]) {
            if (isHallUsed(p1, h2) || isHallUsed(p2, h1)) {
                return FORBIDDEN;
            }
        }
        if (d1 != d2) {
            int one = amongOthers(s, d2, -1);
            int two = amongOthers(u, d1, -1);
            if (one == FORBIDDEN || two == FORBIDDEN) {
                return FORBIDDEN;
            }
            difference += one + two - amongOthers(s, d1, -1) - amongOthers(u, d2, -1);
        } else if (l1 == l2) {
            int journey = tripWith(l1, h1, p2, h2, p1);
            return journey == FORBIDDEN ? FORBIDDEN : difference + journey - trip(l1, d1);
        }
        int one = tripWith(l1, h1, p2);
        int two = tripWith(l2, h2, p1);
        return one == FORBIDDEN || two == FORBIDDEN ? FORBIDDEN : difference + one + two - trip(l1, d1) - trip(l2, d2);
    }
}
