package org.jiangtai.planning.solver;

import java.util.stream.IntStream;
import org.jiangtai.planning.solver.search.Annealed;
import org.jiangtai.planning.solver.search.Dice;

/**
 * The changes by which a plan is improved. Most of them bring a session to where a neighbour is visited already, because
 * that is what saves driving.
 */
final class RotaMoves implements Annealed {

    private static final int LEAST_STRETCH = 1_000;

    private final RotaLayout layout;
    private final RotaTables tables;
    private final RotaNearby nearby;
    private final RotaTripMoves trips;
    private final int[] movable;
    private final int[] bestLecturer;
    private final int[] bestHalfDay;
    private long bestCost;

    RotaMoves(RotaLayout layout, RotaNearby nearby) {
        this.layout = layout;
        this.nearby = nearby;
        tables = layout.tables;
        trips = new RotaTripMoves(layout);
        movable = IntStream.range(0, tables.sessions)
                .filter(s -> !tables.pinned[s])
                .toArray();
        bestLecturer = layout.lecturer.clone();
        bestHalfDay = layout.halfDay.clone();
        bestCost = layout.cost();
    }

    @Override
    public double cost() {
        return layout.cost();
    }

    @Override
    public int stepsBetweenLooks() {
        return Math.max(LEAST_STRETCH, tables.sessions);
    }

    @Override
    public void remember() {
        System.arraycopy(layout.lecturer, 0, bestLecturer, 0, bestLecturer.length);
        System.arraycopy(layout.halfDay, 0, bestHalfDay, 0, bestHalfDay.length);
        bestCost = layout.cost();
    }

    @Override
    public void recall() {
        stand(bestLecturer, bestHalfDay, bestCost);
    }

    /** Goes on from where another one stands. */
    void standLike(RotaLayout other) {
        stand(other.lecturer, other.halfDay, other.cost());
    }

    private void stand(int[] lecturer, int[] halfDay, long cost) {
        for (int s : movable) {
            if (layout.isPlaced(s)) {
                layout.take(s);
            }
        }
        for (int s : movable) {
            if (lecturer[s] >= 0) {
                layout.put(s, lecturer[s], halfDay[s]);
            }
        }
        layout.charge(cost - layout.cost());
    }

    @Override
    public void step(Dice dice, double allowed) {
        if (movable.length == 0) {
            return;
        }
        if (layout.outs() > 0 && dice.below(8) == 0) {
            placeOneLeftOut(dice, allowed);
            return;
        }
        int s = movable[dice.below(movable.length)];
        if (!layout.isPlaced(s)) {
            return;
        }
        int kind = dice.below(100);
        if (kind < 55) {
            joinNeighbour(s, dice, allowed);
        } else if (kind < 70) {
            goElsewhere(s, dice, allowed);
        } else if (kind < 78) {
            anotherLecturer(s, dice, allowed);
        } else if (kind < 84) {
            anotherTheme(s, dice, allowed);
        } else {
            wholeTrip(s, dice, allowed);
        }
    }

    private void placeOneLeftOut(Dice dice, double allowed) {
        int s = layout.out(dice.below(layout.outs()));
        if (tables.pinned[s]) {
            return;
        }
        int l = nearby.lecturer(tables.place[s], dice);
        int h = nearby.halfDay(tables.place[s], dice);
        if (l < 0 || h < 0 || !layout.isThinkable(s, l, h)) {
            return;
        }
        int there = layout.sessionAt(l, h);
        if (there < 0) {
            int difference = layout.insertCost(s, l, h);
            if (difference != RotaLayout.FORBIDDEN && difference <= allowed) {
                layout.charge(difference);
                layout.put(s, l, h);
            }
        } else if (!tables.pinned[there]) {
            int left = layout.removeCost(there);
            if (left == RotaLayout.FORBIDDEN) {
                return;
            }
            layout.take(there);
            int joined = layout.insertCost(s, l, h);
            if (joined != RotaLayout.FORBIDDEN && (double) left + joined <= allowed) {
                layout.charge((long) left + joined);
                layout.put(s, l, h);
            } else {
                layout.put(there, l, h);
            }
        }
    }

    /** To the day's trip on which a place nearby is visited; with whatever the lecturer there can speak about. */
    private void joinNeighbour(int s, Dice dice, double allowed) {
        int p = tables.place[s];
        int neighbour = nearby.session(p, dice);
        if (neighbour < 0 || !layout.isPlaced(neighbour)) {
            return;
        }
        int l = layout.lecturer[neighbour];
        int h = layout.halfDay[neighbour];
        int target = h - RotaCalendar.part(h) + dice.below(RotaCalendar.PARTS);
        if (!tables.isOpen(p, target) || !tables.isFree(l, target)) {
            return;
        }
        int guest = tables.knows(l, s) ? s : somebodyElse(p, l, dice);
        if (guest >= 0) {
            goTo(guest, l, target, allowed);
        }
    }

    /** Another session of a place that can be moved and that a lecturer is approved for; below 0 if there is none. */
    private int somebodyElse(int p, int l, Dice dice) {
        int[] all = tables.sessionsOf[p];
        int from = dice.below(all.length);
        for (int i = 0; i < all.length; i++) {
            int s = all[(from + i) % all.length];
            if (tables.knows(l, s) && !tables.pinned[s] && layout.isPlaced(s)) {
                return s;
            }
        }
        return -1;
    }

    private void goElsewhere(int s, Dice dice, double allowed) {
        int l = dice.below(2) == 0 ? layout.lecturer[s] : nearby.lecturer(tables.place[s], dice);
        int h = nearby.halfDay(tables.place[s], dice);
        if (l >= 0 && h >= 0) {
            goTo(s, l, h, allowed);
        }
    }

    private void anotherLecturer(int s, Dice dice, double allowed) {
        int l = nearby.lecturer(tables.place[s], dice);
        if (l >= 0) {
            goTo(s, l, layout.halfDay[s], allowed);
        }
    }

    /** Two visits of a place exchange what is spoken about. */
    private void anotherTheme(int s, Dice dice, double allowed) {
        int[] all = tables.sessionsOf[tables.place[s]];
        trySwap(s, all[dice.below(all.length)], allowed);
    }

    /** To a lecturer's half-day, changing places with whatever is there. */
    private void goTo(int s, int l, int h, double allowed) {
        int there = layout.sessionAt(l, h);
        if (there >= 0) {
            trySwap(s, there, allowed);
            return;
        }
        int difference = layout.moveCost(s, l, h);
        if (difference != RotaLayout.FORBIDDEN && difference <= allowed) {
            layout.charge(difference);
            layout.move(s, l, h);
        }
    }

    private void trySwap(int s, int u, double allowed) {
        if (s == u || tables.pinned[u] || !layout.isPlaced(u)) {
            return;
        }
        int difference = layout.swapCost(s, u);
        if (difference != RotaLayout.FORBIDDEN && difference <= allowed) {
            layout.charge(difference);
            layout.swap(s, u);
        }
    }

    /** All of a day's trip goes to another day, another lecturer or both, in exchange for what is there. */
    private void wholeTrip(int s, Dice dice, double allowed) {
        int kind = dice.below(3);
        int l = kind == 0 ? layout.lecturer[s] : nearby.lecturer(tables.place[s], dice);
        int h = kind == 1 ? layout.halfDay[s] : nearby.halfDay(tables.place[s], dice);
        if (l >= 0 && h >= 0) {
            trips.exchange(layout.lecturer[s], RotaCalendar.day(layout.halfDay[s]), l, RotaCalendar.day(h), allowed);
        }
    }
}
