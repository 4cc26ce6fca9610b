package org.jiangtai.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark measured: a table for people, and a file for programs. */
record Table(String name, List<Measured> measured) {

    private static final String LINE = "%-78s %10s %10s %10s %10s %7s%n";

    void print() {
        System.out.printf("%n%s%n", name);
        System.out.printf(LINE, "", "median", "min", "max", "floor", "ratio");
        for (Measured one : measured) {
            System.out.printf(
                    LINE,
                    one.name() + " (" + one.unit() + ")",
                    tenths(one.median()),
                    tenths(one.min()),
                    tenths(one.max()),
                    tenths(one.floor()),
                    ratio(one.ratio()));
        }
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Costs differ from the best known by less than a part in a hundred, times by far more. */
    private static String ratio(double value) {
        return String.format(Locale.ROOT, Math.round(value * 100) / 100.0 == value ? "%.2f" : "%.4f", value);
    }

    /** Writes {@code target/bench/NAME.json}. */
    void write() throws IOException {
        Path file = Files.createDirectories(Path.of("target/bench")).resolve(name + ".json");
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(measured) + "\n",
                StandardCharsets.UTF_8);
    }
}
