package org.jiangtai.planning.solver;

/** The cheapest place for a session among those that are looked at. */
final class RotaSpot {

    private final RotaLayout layout;
    private final RotaTables tables;
    private int session;
    private int lecturer;
    private int halfDay;
    private int cost;
    private long looked;

    RotaSpot(RotaLayout layout) {
        this.layout = layout;
        tables = layout.tables;
    }

    /** Begins to look for a session that is left out. */
    void begin(int s) {
        session = s;
        cost = RotaLayout.FORBIDDEN;
    }

    void look(int l, int h) {
        int there = layout.insertCost(session, l, h);
        if (there < cost) {
            cost = there;
            lecturer = l;
            halfDay = h;
        }
    }

    /** Looks at every half-day of every lecturer who could come. */
    void lookEverywhere() {
        for (int l = 0; l < tables.lecturers; l++) {
            if (tables.knows(l, session) && tables.reaches(l, tables.place[session])) {
                looked += tables.halfDays;
                for (int h = 0; h < tables.halfDays; h++) {
                    look(l, h);
                }
            }
        }
    }

    boolean isFound() {
        return cost != RotaLayout.FORBIDDEN;
    }

    int cost() {
        return cost;
    }

    /** How many half-days were looked at by looking everywhere. */
    long looked() {
        return looked;
    }

    /** Places the session there; whoever calls charges for it. */
    void put() {
        layout.put(session, lecturer, halfDay);
    }

    /** Places the session there and charges for it, if there is such a place. */
    boolean take() {
        if (!isFound()) {
            return false;
        }
        layout.charge(cost);
        put();
        return true;
    }
}
