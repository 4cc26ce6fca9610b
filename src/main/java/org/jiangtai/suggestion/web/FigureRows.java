package org.jiangtai.suggestion.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jiangtai.suggestion.Figures;
import org.jiangtai.suggestion.FiguresOfAll;

/** Figures as they stand in a table: the most suggestions first. */
record FigureRows(Figures total, List<Row> villages, List<Row> offices) {

    /** @param share of the longest bar, in twentieths, so that a bar needs no style of its own */
    public record Row(long id, String name, Figures figures, int share) {}

    private static final int TWENTIETHS = 20;

    static FigureRows of(FiguresOfAll all, Map<Long, String> names) {
        return new FigureRows(all.total(), rows(all.byUnit(), names), rows(all.byOffice(), names));
    }

    private static List<Row> rows(Map<Long, Figures> figures, Map<Long, String> names) {
        long most = figures.values().stream().mapToLong(Figures::received).max().orElse(1);
        return figures.entrySet().stream()
                .filter(entry -> names.containsKey(entry.getKey()))
                .map(entry -> new Row(entry.getKey(), names.getOrDefault(entry.getKey(), ""), entry.getValue(), (int)
                        Math.ceilDiv(entry.getValue().received() * TWENTIETHS, Math.max(1, most))))
                .sorted(Comparator.comparingLong((Row row) -> -row.figures().received())
                        .thenComparing(Row::name))
                .toList();
    }
}
