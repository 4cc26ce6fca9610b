package org.jiangtai.suggestion;

import java.util.Arrays;

/** For each pair of characters the places of the texts that it stands in, in ascending order. */
final class Postings {

    private static final int FIRST_PAIRS = 1 << 10;
    private static final int FIRST_PLACES = 2;

    private final LongTable numbers = new LongTable();
    private int[][] places = new int[FIRST_PAIRS][];
    private int[] counts = new int[FIRST_PAIRS];
    private int pairs;

    /** What is done with the places of a pair; only the first {@code count} of them count. */
    @FunctionalInterface
    interface Visitor {
        void visit(int[] places, int count);
    }

    void add(long pair, int place) {
        int number = numbers.get(pair);
        if (number < 0) {
            number = pairs++;
            numbers.put(pair, number);
            if (number == places.length) {
                places = Arrays.copyOf(places, 2 * number);
                counts = Arrays.copyOf(counts, 2 * number);
            }
            places[number] = new int[FIRST_PLACES];
        }
        int count = counts[number];
        if (count == places[number].length) {
            places[number] = Arrays.copyOf(places[number], count + count / 2 + 1);
        }
        places[number][count] = place;
        counts[number] = count + 1;
    }

    /** Shows the places of a pair; an unknown pair has none. */
    void visit(long pair, Visitor visitor) {
        int number = numbers.get(pair);
        if (number < 0) {
            visitor.visit(new int[0], 0);
        } else {
            visitor.visit(places[number], counts[number]);
        }
    }

    /** Shows the places of every pair, one pair after the other. */
    void visitAll(Visitor visitor) {
        for (int number = 0; number < pairs; number++) {
            visitor.visit(places[number], counts[number]);
        }
    }

    /** Moves each place to where it is now; what moved to -1 is gone. The order of the places stays. */
    void move(int[] moved) {
        for (int number = 0; number < pairs; number++) {
            int kept = 0;
            for (int i = 0; i < counts[number]; i++) {
                int place = moved[places[number][i]];
                if (place >= 0) {
                    places[number][kept++] = place;
                }
            }
            counts[number] = kept;
        }
    }
}
