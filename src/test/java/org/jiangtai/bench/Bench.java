package org.jiangtai.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jiangtai.JiangtaiApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Runs the benchmark that is named, or all: prints a table, and writes {@code target/bench/NAME.json}. */
final class Bench {

    private static final List<Benchmark> ALL = List.of(new ScheduleBenchmark());
    private static final String LINE = "%-58s %10s %10s %10s %10s %7s%n";

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> wanted = Arrays.asList(arguments);
        List<Benchmark> chosen = ALL.stream()
                .filter(benchmark -> wanted.isEmpty() || wanted.contains(benchmark.name()))
                .toList();
        if (chosen.size() < Math.max(1, wanted.size())) {
            System.err.println("没有这个测速项目。有：" + names() + "  There is no such benchmark. There are: " + names());
            System.exit(2);
        }
        try (ConfigurableApplicationContext program = start()) {
            for (Benchmark benchmark : chosen) {
                List<Measured> measured = new ArrayList<>();
                for (Case one : benchmark.prepare(program)) {
                    measured.add(Rounds.of(one));
                }
                print(benchmark.name(), measured);
                write(benchmark.name(), measured);
            }
        }
        // Threads of the web server and of jobs may live on.
        System.exit(0);
    }

    /** The whole program as it runs for real, on any free port; its data folder is the script's temporary one. */
    private static ConfigurableApplicationContext start() throws IOException {
        String data = System.getenv("JIANGTAI_DATA");
        Path folder = data == null ? Files.createTempDirectory("jiangtai-bench") : Path.of(data);
        return new SpringApplicationBuilder(JiangtaiApplication.class)
                // What only a test's provider of sign-ins needs stands on the class path too; that profile leaves it
                // out.
                .profiles("test")
                .run(
                        "--jiangtai.data=" + folder,
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--logging.level.org.jiangtai=warn");
    }

    private static String names() {
        return String.join(", ", ALL.stream().map(Benchmark::name).toList());
    }

    private static void print(String name, List<Measured> measured) {
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
                    String.format(Locale.ROOT, "%.2f", one.ratio()));
        }
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static void write(String name, List<Measured> measured) throws IOException {
        Path file = Files.createDirectories(Path.of("target/bench")).resolve(name + ".json");
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(measured) + "\n",
                StandardCharsets.UTF_8);
    }
}
