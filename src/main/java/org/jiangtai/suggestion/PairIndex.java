package org.jiangtai.suggestion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds texts that are like one that is typed. Each pair of characters weighs the more the fewer texts it stands in, so
 * that a polite beginning makes nothing alike. How alike two texts are is Tversky's index of their pairs: what they
 * share, over that and a part of what only one has; what only the found one has counts less, as people look with half a
 * sentence. Not for several threads at once.
 */
final class PairIndex {

    /** What only the typed text has, and what only the found one has, against what both have. */
    private static final double ONLY_TYPED = 0.5;

    private static final double ONLY_FOUND = 0.2;

    /** Tried on reworded and on unrelated suggestions: those reach 0.25 and more, these hardly 0.1. */
    private static final double LEAST = 0.2;

    private static final int LEAST_SHARED = 2;
    private static final int FIRST_SIZE = 1 << 8;
    private static final int FEW = 64;
    private static final long GONE = Long.MIN_VALUE;

    private final LongTable placeOf = new LongTable();
    private final Postings postings = new Postings();
    private long[] ids = new long[FIRST_SIZE];
    private long[] units = new long[FIRST_SIZE];
    private byte[] categories = new byte[FIRST_SIZE];
    private float[] weights = new float[FIRST_SIZE];
    private int used;
    private int live;
    private int changes;

    /**
     * A text that is alike.
     *
     * @param nearness 3 for the same unit and category, 2 for the same unit, 1 for the same category, else 0
     * @param likeness from 0 to 1
     */
    record Found(long id, int nearness, double likeness) {

        private static final Comparator<Found> WORST_FIRST = Comparator.comparingInt(Found::nearness)
                .thenComparingDouble(Found::likeness)
                .thenComparingLong(Found::id);
    }

    /** How many texts can be found. */
    int size() {
        return live;
    }

    /** Takes a text in, in place of the one that had this id before. */
    void put(long id, @Nullable Long unitId, Category category, String text) {
        remove(id);
        if (used == ids.length) {
            ids = Arrays.copyOf(ids, 2 * used);
            units = Arrays.copyOf(units, 2 * used);
            categories = Arrays.copyOf(categories, 2 * used);
            weights = Arrays.copyOf(weights, 2 * used);
        }
        int place = used++;
        live++;
        ids[place] = id;
        units[place] = unitId == null ? 0 : unitId;
        categories[place] = (byte) category.ordinal();
        weights[place] = 0;
        placeOf.put(id, place);
        for (long pair : CharacterPairs.of(text)) {
            postings.add(pair, place);
            postings.visit(pair, (places, count) -> weights[place] += (float) weight(count));
        }
        changed();
    }

    /** Takes a text out; nothing happens if it is not there. */
    void remove(long id) {
        int place = placeOf.get(id);
        if (place >= 0) {
            placeOf.put(id, -1);
            ids[place] = GONE;
            live--;
            changed();
        }
    }

    /**
     * The texts most alike: those of the same unit and category first, then of the same unit, then of the same category,
     * then all others; among them the most alike first, and of two that are as alike the newer one.
     *
     * @param unitId null if none was chosen
     * @param category null if none was chosen
     */
    List<Found> find(String typed, @Nullable Long unitId, @Nullable Category category, int most) {
        var shared = new float[used];
        var count = new short[used];
        double all = 0;
        for (long pair : CharacterPairs.of(typed)) {
            all += share(pair, shared, count);
        }
        var best = new PriorityQueue<>(Found.WORST_FIRST);
        for (int place = 0; place < used; place++) {
            if (count[place] < LEAST_SHARED || ids[place] == GONE) {
                continue;
            }
            double both = shared[place];
            double likeness = both
                    / (both + ONLY_TYPED * Math.max(0, all - both) + ONLY_FOUND * Math.max(0, weights[place] - both));
            if (likeness >= LEAST) {
                best.add(new Found(ids[place], nearness(place, unitId, category), likeness));
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(Found.WORST_FIRST.reversed()).toList();
    }

    private double share(long pair, float[] shared, short[] count) {
        double[] weighs = new double[1];
        postings.visit(pair, (places, found) -> {
            weighs[0] = weight(found);
            for (int i = 0; i < found; i++) {
                shared[places[i]] += (float) weighs[0];
                count[places[i]]++;
            }
        });
        return weighs[0];
    }

    private int nearness(int place, @Nullable Long unitId, @Nullable Category category) {
        int near = unitId != null && units[place] == unitId ? 2 : 0;
        return category != null && categories[place] == category.ordinal() ? near + 1 : near;
    }

    /** Never 0, so that among few texts, which all have a pair, something is still alike. */
    private double weight(int texts) {
        return Math.log(1 + (1.0 + used) / (1.0 + texts));
    }

    /** Once an eighth has changed: closes the gaps if there are many, and weighs all anew. */
    private void changed() {
        changes++;
        if (changes > used / 8) {
            changes = 0;
            if (used - live > FEW + live / 4) {
                closeGaps();
            }
            Arrays.fill(weights, 0);
            postings.visitAll((places, count) -> {
                float weight = (float) weight(count);
                for (int i = 0; i < count; i++) {
                    weights[places[i]] += weight;
                }
            });
        }
    }

    private void closeGaps() {
        var moved = new int[used];
        int next = 0;
        for (int place = 0; place < used; place++) {
            if (ids[place] == GONE) {
                moved[place] = -1;
                continue;
            }
            moved[place] = next;
            ids[next] = ids[place];
            units[next] = units[place];
            categories[next] = categories[place];
            placeOf.put(ids[next], next);
            next++;
        }
        postings.move(moved);
        used = next;
    }
}
