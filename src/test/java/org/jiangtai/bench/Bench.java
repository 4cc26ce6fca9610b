package org.jiangtai.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangtai.JiangtaiApplication;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.MariaDb;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the benchmark that is named, or all: prints a table, and writes {@code target/bench/NAME.json}. With {@code
 * -Dbench.only=} (a part of a flow's name) and {@code -Dbench.base=} (the beginning of a database's) in {@code
 * JIANGTAI_JAVA_OPTIONS} only that is measured.
 */
final class Bench {

    private static final String ONLY = System.getProperty("bench.only", "");
    private static final String BASE = System.getProperty("bench.base", "");

    private static final List<Benchmark> ALL =
            List.of(new ScheduleBenchmark(), new DoorBenchmark(), new RushBenchmark(), new FollowupBenchmark());
    private static final String LINE = "%-78s %10s %10s %10s %10s %7s%n";

    private Bench() {}

    public static void main(String[] arguments) {
        List<String> wanted = Arrays.asList(arguments);
        List<Benchmark> chosen = ALL.stream()
                .filter(benchmark -> wanted.isEmpty() || wanted.contains(benchmark.name()))
                .toList();
        if (chosen.size() < Math.max(1, wanted.size())) {
            System.err.println("没有这个测速项目。有：" + names() + "  There is no such benchmark. There are: " + names());
            System.exit(2);
        }
        int status = 0;
        try {
            run(chosen);
        } catch (Exception broken) {
            LoggerFactory.getLogger(Bench.class).error("A benchmark broke off", broken);
            status = 1;
        }
        // Threads of the web server and of jobs may live on.
        System.exit(status);
    }

    private static void run(List<Benchmark> chosen) throws Exception {
        for (Benchmark benchmark : chosen) {
            List<Measured> measured = new ArrayList<>();
            for (Base base : bases(benchmark)) {
                if (!base.name().startsWith(BASE)) {
                    continue;
                }
                measured.addAll(measure(benchmark, base));
            }
            print(benchmark.name(), measured);
            write(benchmark.name(), measured);
        }
    }

    /** A database and what it is called. */
    private record Base(String name, Map<String, Object> settings) {}

    /** The one that is named; else the embedded one, and a server too where that makes a difference. */
    private static List<Base> bases(Benchmark benchmark) {
        String named = System.getenv("JIANGTAI_DB_URL");
        if (named != null) {
            return List.of(new Base("", Map.of()));
        }
        return benchmark.everyDatabase()
                ? List.of(new Base("H2: ", Map.of()), new Base("MariaDB: ", MariaDb.fresh()))
                : List.of(new Base("", Map.of()));
    }

    private static List<Measured> measure(Benchmark benchmark, Base base) throws Exception {
        List<Measured> measured = new ArrayList<>();
        try (ConfigurableApplicationContext program = start(base)) {
            for (Case one : benchmark.prepare(program)) {
                measured.add(Rounds.of(one));
            }
            for (Flow flow : benchmark.flows(program)) {
                if (!flow.name().contains(ONLY)) {
                    continue;
                }
                List<Measured> one = Flows.of(flow);
                one.forEach(figure -> System.err.println(base.name() + figure));
                measured.addAll(one);
            }
        }
        return measured.stream().map(one -> one.at(base.name())).toList();
    }

    /** The whole program as it runs for real, on any free port; its data folder is the script's temporary one. */
    private static ConfigurableApplicationContext start(Base base) throws IOException {
        String data = System.getenv("JIANGTAI_DATA");
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of(data == null ? System.getProperty("java.io.tmpdir") : data)), "bench");
        Map<String, Object> settings = new HashMap<>(base.settings());
        settings.put("jiangtai.data", folder.toString());
        settings.put("server.port", "0");
        settings.put("vaadin.productionMode", "true");
        settings.put("logging.level.org.jiangtai", "warn");
        // All clients share this machine's address.
        settings.put("jiangtai.rate-limit.forms-per-minute", "10000000");
        // The floor's connections come from the same pool.
        settings.put("spring.datasource.hikari.maximum-pool-size", "40");
        return new SpringApplicationBuilder(JiangtaiApplication.class, Fixtures.class)
                // What only a test's provider of sign-ins needs stands on the class path too; that profile leaves it
                // out.
                .profiles("test")
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
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
