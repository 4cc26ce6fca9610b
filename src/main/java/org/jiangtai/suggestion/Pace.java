package org.jiangtai.suggestion;

import java.util.Comparator;
import java.util.SortedMap;

/**
 * How long something took, in whole days of the calendar that had gone by.
 *
 * @param done how many did it
 * @param median half of them took no longer
 * @param slow nine of ten took no longer
 * @param waiting how many wait for it now
 * @param late those of them whose deadline is past
 */
public record Pace(long done, int median, int slow, long waiting, long late) {

    /** So few say nothing of how quick somebody is. */
    private static final int FEW = 3;

    private static final double HALF = 0.5;
    private static final double NINE_OF_TEN = 0.9;

    /** What takes longest comes first; where few did it, what many wait for. */
    public static final Comparator<Pace> SLOWEST = Comparator.comparing(Pace::tells)
            .thenComparingInt(Pace::median)
            .thenComparingInt(Pace::slow)
            .thenComparingLong(Pace::late)
            .thenComparingLong(Pace::waiting)
            .reversed();

    /** @param counts how many took how many days */
    static Pace of(SortedMap<Integer, Long> counts, long waiting, long late) {
        long done = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Pace(done, within(counts, done, HALF), within(counts, done, NINE_OF_TEN), waiting, late);
    }

    /** Whether enough did it to say how long it takes. */
    public boolean tells() {
        return done >= FEW;
    }

    private static int within(SortedMap<Integer, Long> counts, long done, double share) {
        long wanted = (long) Math.ceil(done * share);
        long seen = 0;
        for (var entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= wanted) {
                return entry.getKey();
            }
        }
        return 0;
    }
}
