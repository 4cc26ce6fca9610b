package org.jiangtai.planning.ui;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jiangtai.planning.Coverage;
import org.jiangtai.shared.Labelled;

/** In which order the places of the map stand. */
enum CoverageOrder implements Labelled {
    /** As in the tree of units. */
    TREE,
    /** The place that misses most comes first. */
    MISSING,
    NAME;

    List<Coverage.Row> sort(List<Coverage.Row> rows) {
        Collator collator = Collator.getInstance(Locale.CHINA);
        return switch (this) {
            case TREE -> rows;
            case MISSING ->
                rows.stream()
                        .sorted(Comparator.comparing(
                                        (Coverage.Row row) -> row.sum().missing())
                                .reversed())
                        .toList();
            case NAME ->
                rows.stream()
                        .sorted((a, b) ->
                                collator.compare(a.place().name(), b.place().name()))
                        .toList();
        };
    }
}
