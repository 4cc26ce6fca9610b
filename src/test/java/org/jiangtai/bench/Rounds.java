package org.jiangtai.bench;

import java.util.Arrays;

/**
 * Measures a case and its floor in turn, round after round, so that whatever else the machine does meets both. Who
 * goes first changes with each round.
 */
final class Rounds {

    private static final int WARM_UP = 8;
    private static final long WARM_UP_NANOS = 8_000_000_000L;
    private static final int MEASURED = 15;
    private static final double NANOS_A_MICRO = 1_000;

    private Rounds() {}

    static Measured of(Case one) throws Exception {
        long start = System.nanoTime();
        for (int round = 0; round < WARM_UP || System.nanoTime() - start < WARM_UP_NANOS; round++) {
            micros(one.subject(), one.calls());
            micros(one.floor(), one.calls());
        }
        double[] subject = new double[MEASURED];
        double[] floor = new double[MEASURED];
        double[] ratio = new double[MEASURED];
        for (int round = 0; round < MEASURED; round++) {
            if (round % 2 == 0) {
                subject[round] = micros(one.subject(), one.calls());
                floor[round] = micros(one.floor(), one.calls());
            } else {
                floor[round] = micros(one.floor(), one.calls());
                subject[round] = micros(one.subject(), one.calls());
            }
            ratio[round] = subject[round] / floor[round];
        }
        return new Measured(
                one.name(),
                "µs",
                tenths(median(subject)),
                tenths(Arrays.stream(subject).min().orElseThrow()),
                tenths(Arrays.stream(subject).max().orElseThrow()),
                tenths(median(floor)),
                Math.round(median(ratio) * 100) / 100.0);
    }

    private static double micros(Case.Work work, int calls) throws Exception {
        int seen = 0;
        long start = System.nanoTime();
        for (int n = 0; n < calls; n++) {
            seen += work.run(n);
        }
        double micros = (System.nanoTime() - start) / NANOS_A_MICRO / calls;
        if (seen == 0) {
            throw new IllegalStateException("nothing was found, so nothing was measured");
        }
        return micros;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
