package org.jiangtai.planning.solver.search;

/**
 * Random numbers for one thread, quick and always the same for a seed (xoroshiro128+, seeded by SplitMix64). Not for
 * secrets.
 */
public final class Dice {

    private static final int LOGS = 4096;
    private static final float[] EXPONENTIAL = exponential();

    private long first;
    private long second;

    public Dice(long seed) {
        first = mixed(seed + 0x9E3779B97F4A7C15L);
        second = mixed(seed + 0x3C6EF372FE94F82AL);
    }

    private static long mixed(long seed) {
        long z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static float[] exponential() {
        var table = new float[LOGS];
        for (int i = 0; i < LOGS; i++) {
            table[i] = (float) -Math.log((i + 0.5) / LOGS);
        }
        return table;
    }

    private long next() {
        long a = first;
        long b = second;
        long sum = a + b;
        b ^= a;
        first = Long.rotateLeft(a, 24) ^ b ^ (b << 16);
        second = Long.rotateLeft(b, 37);
        return sum;
    }

    /** From 0 to below {@code bound}, which is at least 1. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From 0 to below 1. */
    public double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** How much worse something may be at a temperature of 1 and still be taken: exponentially distributed, mean 1. */
    public double patience() {
        return EXPONENTIAL[(int) (next() >>> 52)];
    }
}
