package org.jiangtai.planning.solver;

import java.util.stream.IntStream;
import org.jiangtai.planning.solver.search.Dice;

/** Where to look first: for each place its neighbours, its lecturers and its half-days. Shared by all threads. */
final class RotaNearby {

    private static final int MOST_NEIGHBOURS = 30;
    private static final int MOST_LECTURERS = 40;
    /** Of 16, how often a half-day is one on which people have time. */
    private static final int FREE_TIME = 14;

    private final RotaTables tables;
    private final int[][] neighbours;
    private final int[][] lecturers;
    private final int[][] freeTime;
    private final int[][] anyTime;

    RotaNearby(RotaTables tables) {
        this.tables = tables;
        neighbours = tables.neighbours(MOST_NEIGHBOURS);
        lecturers = tables.lecturersNear(MOST_LECTURERS);
        anyTime = new int[tables.places][];
        freeTime = new int[tables.places][];
        for (int p = 0; p < tables.places; p++) {
            int at = p;
            anyTime[p] = IntStream.range(0, tables.halfDays)
                    .filter(h -> tables.isOpen(at, h))
                    .toArray();
            freeTime[p] =
                    IntStream.of(anyTime[p]).filter(h -> tables.hours[h] == 0).toArray();
        }
    }

    int[] lecturers(int place) {
        return lecturers[place];
    }

    int[] neighbours(int place) {
        return neighbours[place];
    }

    int[] freeTime(int place) {
        return freeTime[place];
    }

    /** One of the nearer lecturers, the nearest most often; below 0 where nobody comes. */
    int lecturer(int place, Dice dice) {
        int[] all = lecturers[place];
        return all.length == 0 ? -1 : all[skewed(all.length, dice)];
    }

    /** A session of a neighbour, of the nearest most often; below 0 where there is none. */
    int session(int place, Dice dice) {
        int[] all = neighbours[place];
        if (all.length == 0) {
            return -1;
        }
        int[] there = tables.sessionsOf[all[skewed(all.length, dice)]];
        return there.length == 0 ? -1 : there[dice.below(there.length)];
    }

    /** A half-day on which the place is open, mostly one on which people have time; below 0 where there is none. */
    int halfDay(int place, Dice dice) {
        int[] free = freeTime[place];
        int[] open = free.length > 0 && dice.below(16) < FREE_TIME ? free : anyTime[place];
        return open.length == 0 ? -1 : open[dice.below(open.length)];
    }

    private static int skewed(int length, Dice dice) {
        double share = dice.share();
        return (int) (length * share * share);
    }
}
