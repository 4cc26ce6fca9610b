package org.jiangtai.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people ask of the orders of a span.
 *
 * @param total all of them
 * @param medianHours from handing in to acceptance; null while none was accepted
 * @param stars how often one to five stars were given for the whole
 * @param notEvaluated orders that were put away without stars
 * @param covered villages and communities with a lecture that was delivered
 * @param villages all villages and communities that were asked about
 * @param uncovered the names of the others
 * @param byUnit who ordered most first
 * @param byTheme in the order of the themes; orders without one last
 */
public record Figures(
        Row total,
        @Nullable Double medianHours,
        List<Integer> stars,
        int notEvaluated,
        int covered,
        int villages,
        List<String> uncovered,
        List<Row> byUnit,
        List<Row> byTheme) {

    /**
     * One line.
     *
     * @param name empty for the sum and for orders without a theme
     * @param stars the mean for the whole; null where nobody gave any
     */
    public record Row(
            String name,
            int orders,
            int dispatched,
            int delivered,
            int evaluated,
            @Nullable Double stars) {

        /** Whole percent of the orders; 0 where there are none. */
        public static int percent(int part, int of) {
            return of == 0 ? 0 : (int) Math.round(100.0 * part / of);
        }
    }
}
