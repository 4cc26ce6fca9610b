package org.jiangtai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangtai.JiangtaiApplication;
import org.jiangtai.bench.periodic.PeriodicBenchmark;
import org.jiangtai.bench.rota.RotaBenchmark;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.MariaDb;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the benchmarks that are named, or all that measure the program: prints a table, and writes {@code
 * target/bench/NAME.json}. With {@code -Dbench.only=} (a part of a flow's name) and {@code -Dbench.base=} (the beginning
 * of a database's) in {@code JIANGTAI_JAVA_OPTIONS} only that is measured. Relative folders begin where {@code
 * bench.from} says.
 */
final class Bench {

    private static final String ONLY = System.getProperty("bench.only", "");
    private static final String BASE = System.getProperty("bench.base", "");

    private static final List<Benchmark> OF_PROGRAM = List.of(
            new ScheduleBenchmark(),
            new DoorBenchmark(),
            new RushBenchmark(),
            new FollowupBenchmark(),
            new RotaDeskBenchmark());
    private static final List<FolderBenchmark> OF_FOLDERS = List.of(new RotaBenchmark(), new PeriodicBenchmark());

    private Bench() {}

    public static void main(String[] arguments) {
        int status = 0;
        try {
            run(Wanted.of(List.of(arguments), OF_PROGRAM, OF_FOLDERS, Path.of(System.getProperty("bench.from", ""))));
        } catch (Unclear unclear) {
            System.err.println(unclear.getMessage());
            status = 2;
        } catch (Exception broken) {
            LoggerFactory.getLogger(Bench.class).error("A benchmark broke off", broken);
            status = 1;
        }
        // Threads of the web server and of jobs may live on.
        System.exit(status);
    }

    private static void run(Wanted wanted) throws Exception {
        for (Benchmark benchmark : wanted.ofProgram()) {
            List<Measured> measured = new ArrayList<>();
            for (Base base : bases(benchmark)) {
                if (!base.name().startsWith(BASE)) {
                    continue;
                }
                measured.addAll(measure(benchmark, base));
            }
            show(new Table(benchmark.name(), measured));
        }
        for (Wanted.WithFolder one : wanted.ofFolders()) {
            List<Measured> measured = one.benchmark().measure(one.folder());
            show(new Table(one.benchmark().name(), measured));
            System.out.println(one.benchmark().summary(measured));
        }
    }

    private static void show(Table table) throws IOException {
        table.print();
        table.write();
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
}
