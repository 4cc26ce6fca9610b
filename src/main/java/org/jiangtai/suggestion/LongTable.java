package org.jiangtai.suggestion;

/** Numbers by keys, in two arrays: a twentieth of the memory of a map of objects. Keys are never taken out. */
final class LongTable {

    private static final int FIRST_SIZE = 1 << 10;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[FIRST_SIZE];
    /** One more than the number, so that 0 is a free place. */
    private int[] numbers = new int[FIRST_SIZE];

    private int size;

    /** The number of a key; -1 if it has none. */
    int get(long key) {
        return numbers[place(key)] - 1;
    }

    /**
     * Gives a key its number, in place of the one before.
     *
     * @param number -1 or more; -1 is none
     */
    void put(long key, int number) {
        int place = place(key);
        if (keys[place] != key || numbers[place] == 0) {
            size++;
        }
        keys[place] = key;
        numbers[place] = number + 1;
        if (2 * size > keys.length) {
            grow();
        }
    }

    private int place(long key) {
        int place = (int) (key * SPREAD >>> 32) & keys.length - 1;
        while (numbers[place] != 0 && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[2 * oldKeys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != 0) {
                put(oldKeys[i], oldNumbers[i] - 1);
            }
        }
    }
}
