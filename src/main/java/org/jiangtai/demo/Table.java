package org.jiangtai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A file of {@code db/demo}: commas between the cells and in none of them, comments behind {@code #}, a head line. */
record Table(List<Row> rows) {

    /** A line, by the names of the head line. */
    record Row(Map<String, String> cells) {

        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        boolean yes(String column) {
            return get(column).equals("yes");
        }

        int number(String column) {
            return Integer.parseInt(get(column));
        }

        List<String> words(String column) {
            return Arrays.asList(get(column).split(" "));
        }
    }

    static Table read(String file) {
        List<String> lines = lines(file);
        List<String> head = cells(lines.getFirst());
        return new Table(
                lines.stream().skip(1).map(line -> row(file, head, line)).toList());
    }

    /** The words of a file that is a plain list. */
    static List<String> words(String file) {
        return lines(file).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
    }

    private static Row row(String file, List<String> head, String line) {
        List<String> cells = cells(line);
        if (cells.size() != head.size()) {
            throw new IllegalStateException(file + ": " + line);
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < head.size(); i++) {
            named.put(head.get(i), cells.get(i));
        }
        return new Row(named);
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }

    private static List<String> lines(String file) {
        try (var stream = Objects.requireNonNull(Table.class.getResourceAsStream("/db/demo/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
